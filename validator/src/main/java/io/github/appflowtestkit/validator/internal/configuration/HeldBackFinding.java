package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that a run does not report, because somebody accepted it.
 *
 * @param finding the finding, with the severity that the configuration sets
 * @param reason the reason of its suppression, as it is written; empty if a baseline has the finding
 * @param until the last day of its suppression, if it has one
 */
public record HeldBackFinding(Finding finding, Optional<String> reason, Optional<LocalDate> until) {

    static HeldBackFinding by(Suppression suppression, Finding finding) {
        return new HeldBackFinding(finding, Optional.of(suppression.reason()), suppression.until());
    }

    static HeldBackFinding byBaseline(Finding finding) {
        return new HeldBackFinding(finding, Optional.empty(), Optional.empty());
    }
}
