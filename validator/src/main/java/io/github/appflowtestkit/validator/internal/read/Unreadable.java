package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;

/** A document cannot be read to its end; the finding says why. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreadable(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
