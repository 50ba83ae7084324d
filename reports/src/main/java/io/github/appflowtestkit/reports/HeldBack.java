package io.github.appflowtestkit.reports;

import java.time.LocalDate;
import java.util.Optional;

/** Why a finding is not reported: somebody accepted it. */
public sealed interface HeldBack {

    /**
     * A suppression in the configuration covers the finding.
     *
     * @param reason why the finding is accepted, without secrets
     * @param until the last day of the suppression; empty for no end
     */
    record Suppressed(String reason, Optional<LocalDate> until) implements HeldBack {}

    /** The finding is in the baseline. */
    record Baselined() implements HeldBack {}
}
