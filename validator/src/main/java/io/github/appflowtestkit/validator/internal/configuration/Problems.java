package io.github.appflowtestkit.validator.internal.configuration;

import static io.github.appflowtestkit.validator.internal.finding.BuiltInRules.WRONG_CONFIGURATION;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers what is wrong with a configuration: all of it, not only the first. */
final class Problems {

    private static final int LONGEST_LIST = 12;

    private final YamlText text;
    private final List<Finding> findings = new ArrayList<>();

    Problems(YamlText text) {
        this.text = text;
    }

    void add(String pointer, Node node, String message) {
        add(pointer, text.range(node), message);
    }

    void add(String pointer, Range range, String message) {
        findings.add(FindingFactory.of(WRONG_CONFIGURATION, pointer, range, message, Optional.empty()));
    }

    List<Finding> inOrder() {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.range().start()))
                .toList();
    }

    /** The end of a message about a word that is none of the allowed ones. */
    static String instead(String word, Collection<String> allowed) {
        return Nearest.to(word, allowed)
                .map(best -> "; did you mean " + JsonText.quoted(best) + "?")
                .orElseGet(() -> "; allowed are " + list(allowed));
    }

    static String list(Collection<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(LONGEST_LIST, sorted.size())));
        return sorted.size() > LONGEST_LIST ? shown + " and " + (sorted.size() - LONGEST_LIST) + " more" : shown;
    }
}
