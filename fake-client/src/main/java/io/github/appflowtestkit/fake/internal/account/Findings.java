package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.validator.Finding;

/** Findings in words for the author of a test. */
final class Findings {

    private Findings() {}

    /** Message, rule, place and hint. */
    static String render(Finding finding) {
        String place = finding.pointer().isEmpty() ? "the request" : finding.pointer();
        return finding.message() + " [" + finding.rule() + " at " + place + "]"
                + finding.hint().map(hint -> "; " + hint).orElse("");
    }
}
