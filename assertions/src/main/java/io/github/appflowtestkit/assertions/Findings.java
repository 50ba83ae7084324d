package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as failures show them, after "but". */
final class Findings {

    private static final int MOST = 20;

    private Findings() {}

    /** How a finding's place is told. */
    enum Place {
        /** Line and column, where the reader has the text. */
        LINE {
            @Override
            String of(Finding finding) {
                return finding.range().start().toString();
            }
        },
        /** The JSON Pointer, where there is no text, or lines do not say what differs. */
        POINTER {
            @Override
            String of(Finding finding) {
                return Shown.text(finding.pointer());
            }
        };

        abstract String of(Finding finding);
    }

    /** Findings that should not be. */
    static String unwanted(List<Finding> findings, Place place) {
        return (findings.size() == 1 ? "there is one" : "there are " + findings.size()) + lines(findings, place);
    }

    /** All findings, where another one was wanted. */
    static String instead(List<Finding> findings, Place place) {
        return switch (findings.size()) {
            case 0 -> "nothing was found";
            case 1 -> "the only finding is" + lines(findings, place);
            default -> "the " + findings.size() + " findings are" + lines(findings, place);
        };
    }

    /** The findings of the wanted rule, where one at another place was wanted. */
    static String elsewhere(List<Finding> findings) {
        return (findings.size() == 1 ? "its only finding is elsewhere" : "its findings are elsewhere")
                + lines(findings, Place.POINTER);
    }

    private static String lines(List<Finding> findings, Place place) {
        return findings.stream()
                        .limit(MOST)
                        .map(finding -> "\n    " + place.of(finding) + ": "
                                + finding.severity().name().toLowerCase(Locale.ROOT)
                                + ": " + finding.message() + " [" + finding.rule() + "]"
                                + finding.hint()
                                        .map(hint -> "\n      hint: " + hint)
                                        .orElse(""))
                        .collect(Collectors.joining())
                + (findings.size() > MOST ? "\n    ... (+" + (findings.size() - MOST) + ")" : "");
    }
}
