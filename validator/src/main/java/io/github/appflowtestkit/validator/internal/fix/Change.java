package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of a document that removes findings, or the reason why there is no safe one.
 *
 * @param findings the findings that the change removes
 * @param edits the edits of the text; empty if there is an obstacle
 * @param places JSON Pointers of all values that may become other ones
 * @param obstacle why the findings cannot be fixed here
 */
record Change(List<Finding> findings, List<TextEdit> edits, Set<String> places, Optional<String> obstacle) {

    Change {
        findings = List.copyOf(findings);
        edits = List.copyOf(edits);
        places = Set.copyOf(places);
    }

    static Change of(List<Finding> findings, List<TextEdit> edits, Set<String> places) {
        return new Change(findings, edits, places, Optional.empty());
    }

    static Change impossible(List<Finding> findings, String obstacle) {
        return new Change(findings, List.of(), Set.of(), Optional.of(obstacle));
    }

    boolean isPossible() {
        return obstacle.isEmpty();
    }
}
