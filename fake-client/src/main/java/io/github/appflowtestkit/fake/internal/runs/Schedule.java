package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

/**
 * When a scheduled flow runs, and which span of time each run pulls. Immutable.
 *
 * <p>Without a start time a rate counts from the activation, and its first run takes place one step later (reported by
 * users). Assumed, since no page says: with a start time the steps are counted from it, also when it has passed; no
 * run takes place at the instant of the activation itself, nor at the end time. The time zone is a label and moves
 * nothing (documented). The service seems to accept an expression that cannot be read; such a schedule never fires.
 */
public final class Schedule {
    // "The first schedule-triggered flow will pull 30 days of past records" (User Guide, Flow triggers).
    private static final Duration FIRST_PULL = Duration.ofDays(30);

    private final ScheduledTriggerProperties properties;
    private final Optional<ScheduleExpression> expression;

    private Schedule(ScheduledTriggerProperties properties) {
        this.properties = properties;
        this.expression = ScheduleExpression.parse(text(properties));
    }

    /** The schedule with these properties; it never fires if its expression cannot be read. */
    public static Schedule of(ScheduledTriggerProperties properties) {
        return new Schedule(properties);
    }

    private static String text(ScheduledTriggerProperties properties) {
        return Objects.requireNonNullElse(properties.scheduleExpression(), "");
    }

    /** The properties that it was made of. */
    ScheduledTriggerProperties properties() {
        return properties;
    }

    /** Why this schedule never fires if it is activated at {@code activation}; empty if it fires. */
    public Optional<String> problem(Instant activation) {
        if (next(activation, activation).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ScheduleExpression.of(text(properties)).canonical() + " has no time " + period(activation));
        } catch (IllegalArgumentException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }

    private String period(Instant activation) {
        Instant start = properties.scheduleStartTime();
        Instant end = properties.scheduleEndTime();
        Instant from = start == null || start.isBefore(activation) ? activation : start;
        return end == null ? "after " + from : "between " + from + " and scheduleEndTime " + end;
    }

    /** When it ends; empty if it does not. */
    public Optional<Instant> end() {
        return Optional.ofNullable(properties.scheduleEndTime());
    }

    /** How many runs in a row must fail until the flow is deactivated; empty if it never is. */
    public OptionalInt failuresToDeactivate() {
        Integer threshold = properties.flowErrorDeactivationThreshold();
        return threshold == null ? OptionalInt.empty() : OptionalInt.of(threshold);
    }

    /** The first run after {@code after} of a flow that was activated at {@code activation}; empty if there is none. */
    Optional<Instant> next(Instant activation, Instant after) {
        Instant start = properties.scheduleStartTime();
        Instant end = properties.scheduleEndTime();
        Instant from = start != null && after.isBefore(start) ? start.minusNanos(1) : after;
        return expression
                .flatMap(times -> times.next(start == null ? activation : start, from))
                .filter(at -> end == null || at.isBefore(end));
    }

    boolean isIncremental() {
        return properties.dataPullMode() == DataPullMode.INCREMENTAL;
    }

    /**
     * What a run that starts at {@code start} pulls if the flow transfers incrementally.
     *
     * @param previous the start of the last run before it that did not fail, or null if there is none
     */
    PullWindow window(Instant start, @Nullable Instant previous) {
        Long seconds = properties.scheduleOffset();
        Duration offset = Duration.ofSeconds(seconds == null ? 0 : seconds);
        Instant end = start.minus(offset);
        if (previous != null) {
            return new PullWindow(previous.minus(offset), end);
        }
        Instant first = properties.firstExecutionFrom();
        return new PullWindow(first == null ? start.minus(FIRST_PULL) : first, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedule that && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public String toString() {
        return properties.toString();
    }
}
