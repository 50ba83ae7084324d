package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as failures show them. */
final class Findings {

    private static final int MOST = 20;

    private Findings() {}

    /** What was found, after "but". */
    static String list(List<Finding> findings) {
        return list(findings, finding -> finding.range().start().toString());
    }

    /** The same with JSON Pointers in place of lines and columns. */
    static String listWithPointers(List<Finding> findings) {
        return list(findings, finding -> Shown.text(finding.pointer()));
    }

    private static String list(List<Finding> findings, Function<Finding, String> place) {
        if (findings.isEmpty()) {
            return "nothing was found";
        }
        String lines = findings.stream()
                .limit(MOST)
                .map(finding -> "\n    " + place.apply(finding) + ": "
                        + finding.severity().name().toLowerCase(Locale.ROOT)
                        + ": " + finding.message() + " [" + finding.rule() + "]"
                        + finding.hint().map(hint -> "\n      hint: " + hint).orElse(""))
                .collect(Collectors.joining());
        return (findings.size() == 1 ? "there is one" : "there are " + findings.size())
                + lines
                + (findings.size() > MOST ? "\n    ... (+" + (findings.size() - MOST) + ")" : "");
    }
}
