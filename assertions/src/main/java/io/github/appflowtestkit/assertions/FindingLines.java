package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders findings as the second half of a failure message, after "but". */
final class FindingLines {

    private static final int MOST = 20;

    private FindingLines() {}

    /** How the location of a finding is shown. */
    enum Location {
        /** Line and column, for findings in a file. */
        LINE {
            @Override
            String of(Finding finding) {
                return finding.range().start().toString();
            }
        },
        /** The JSON Pointer, for findings in a request without a file, or to compare with an expected pointer. */
        POINTER {
            @Override
            String of(Finding finding) {
                return Shown.text(finding.pointer());
            }
        };

        abstract String of(Finding finding);
    }

    /** Unexpected findings. */
    static String unwanted(List<Finding> findings, Location location) {
        return (findings.size() == 1 ? "there is one" : "there are " + findings.size()) + lines(findings, location);
    }

    /** All findings, although another one was expected. */
    static String instead(List<Finding> findings, Location location) {
        return switch (findings.size()) {
            case 0 -> "nothing was found";
            case 1 -> "the only finding is" + lines(findings, location);
            default -> "the " + findings.size() + " findings are" + lines(findings, location);
        };
    }

    /** The findings of the expected rule, which are at other pointers. */
    static String elsewhere(List<Finding> findings) {
        return (findings.size() == 1 ? "its only finding is at another pointer" : "its findings are at other pointers")
                + lines(findings, Location.POINTER);
    }

    private static String lines(List<Finding> findings, Location location) {
        return findings.stream()
                        .limit(MOST)
                        .map(finding -> "\n    " + location.of(finding) + ": "
                                + finding.severity().name().toLowerCase(Locale.ROOT)
                                + ": " + finding.message() + " [" + finding.rule() + "]"
                                + finding.hint()
                                        .map(hint -> "\n      hint: " + hint)
                                        .orElse(""))
                        .collect(Collectors.joining())
                + (findings.size() > MOST ? "\n    ... (+" + (findings.size() - MOST) + ")" : "");
    }
}
