package io.github.appflowtestkit.validator.internal.configuration;

import static io.github.appflowtestkit.validator.internal.finding.BuiltInRules.WRONG_CONFIGURATION;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of a configuration. */
final class Problems {

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

    int count() {
        return findings.size();
    }

    List<Finding> inOrder() {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.range().start()))
                .toList();
    }

    /** The message about a value that is not one of a few. */
    static String notOneOf(String what, String value, Collection<String> allowed) {
        return what + " must be "
                + Wording.anyOf(allowed.stream().map(JsonText::quoted).toList()) + ", but is " + JsonText.quoted(value)
                + Nearest.to(value, allowed).map(Problems::didYouMean).orElse("");
    }

    /** The end of a message about an unknown name: a similar name, or all names. */
    static String suggestion(String name, Collection<String> known) {
        return Nearest.to(name, known).map(Problems::didYouMean).orElseGet(() -> "; expected " + Wording.anyOf(known));
    }

    static String didYouMean(String name) {
        return "; did you mean " + JsonText.quoted(name) + "?";
    }
}
