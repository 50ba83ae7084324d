package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Range;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of flows in which differences are expected.
 *
 * @param pointer the part of the CreateFlow request, with {@code *} for any one step; what lies below is part of it
 * @param flow the names of the flows; empty for all flows
 * @param reason why differences are expected
 * @param until the last day; empty for no end
 * @param range the range of the pointer in the configuration
 */
public record IgnoredPart(String pointer, Optional<Glob> flow, String reason, Optional<LocalDate> until, Range range) {

    /** Whether differences of a flow are ignored on a day. */
    public boolean appliesTo(String flowName, LocalDate today) {
        return !isExpired(today) && flow.map(glob -> glob.matches(flowName)).orElse(true);
    }

    /** Whether the last day is past. */
    public boolean isExpired(LocalDate today) {
        return until.map(today::isAfter).orElse(false);
    }
}
