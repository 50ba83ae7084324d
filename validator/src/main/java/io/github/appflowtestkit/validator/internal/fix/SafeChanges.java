package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes whose result was read again: they change only the values that they may change. A part of a document can stand for
 * more than one value, as behind an anchor of YAML.
 *
 * @param text the changed text
 * @param made the changes that were made
 * @param obstacles the changes that were not made
 */
record SafeChanges(String text, List<Change> made, List<Change> obstacles) {

    /** Makes the changes that are safe. */
    static SafeChanges of(DocumentReader reader, SourceDocument document, List<Change> changes) {
        List<Change> possible = changes.stream().filter(Change::isPossible).toList();
        List<Change> obstacles = new ArrayList<>(changes);
        obstacles.removeAll(possible);
        Optional<String> all = changed(reader, document, possible);
        if (all.isPresent()) {
            return new SafeChanges(all.get(), possible, obstacles);
        }
        List<Change> safe = possible.stream()
                .filter(change -> changed(reader, document, List.of(change)).isPresent())
                .toList();
        Optional<String> text = changed(reader, document, safe);
        List<Change> made = text.isPresent() ? safe : List.of();
        possible.stream()
                .filter(change -> !made.contains(change))
                .forEach(change -> obstacles.add(Change.impossible(change.findings(), Obstacles.SHARED)));
        return new SafeChanges(text.orElse(document.text()), made, obstacles);
    }

    /** The text with changes; empty if it is not what was meant. */
    private static Optional<String> changed(DocumentReader reader, SourceDocument document, List<Change> changes) {
        List<TextEdit> edits = changes.stream()
                .flatMap(change -> change.edits().stream())
                .filter(edit -> !edit.isEmpty())
                .distinct()
                .toList();
        if (TextEdit.overlap(edits)) {
            return Optional.empty();
        }
        String text = TextEdit.apply(document.text(), edits);
        Set<String> places =
                changes.stream().flatMap(change -> change.places().stream()).collect(Collectors.toSet());
        Reading after = reader.read(text);
        return after.findings().isEmpty()
                        && after.root()
                                .filter(root -> differsOnlyIn(places, document.root(), root))
                                .isPresent()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean differsOnlyIn(Set<String> places, JsonValue before, JsonValue after) {
        return TreeDifference.between(before, after).stream().allMatch(pointer -> isWithin(places, pointer));
    }

    private static boolean isWithin(Set<String> places, String pointer) {
        String at = pointer;
        while (!places.contains(at)) {
            if (at.isEmpty()) {
                return false;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return true;
    }
}
