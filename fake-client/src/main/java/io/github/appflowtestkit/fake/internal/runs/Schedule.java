package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.validator.internal.flow.ScheduleTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

/**
 * The schedule of a flow: its {@link ScheduleTimes}, and which span of time each run pulls. Immutable.
 */
public final class Schedule {
    // "The first schedule-triggered flow will pull 30 days of past records" (User Guide, Flow triggers).
    private static final Duration FIRST_PULL = Duration.ofDays(30);

    private final ScheduledTriggerProperties properties;
    private final ScheduleTimes times;

    private Schedule(ScheduledTriggerProperties properties) {
        this.properties = properties;
        this.times = new ScheduleTimes(
                Objects.requireNonNullElse(properties.scheduleExpression(), ""),
                Optional.ofNullable(properties.scheduleStartTime()),
                Optional.ofNullable(properties.scheduleEndTime()));
    }

    /** The schedule with these properties; it never fires if its expression cannot be read. */
    public static Schedule of(ScheduledTriggerProperties properties) {
        return new Schedule(properties);
    }

    /** The properties that it was made of. */
    ScheduledTriggerProperties properties() {
        return properties;
    }

    /** Why this schedule never fires if it is activated at {@code activation}; empty if it fires. */
    public Optional<String> problem(Instant activation) {
        return times.problem(activation);
    }

    /** When it ends; empty if it does not. */
    public Optional<Instant> end() {
        return times.end();
    }

    /** How many runs in a row must fail until the flow is deactivated; empty if it never is. */
    public OptionalInt failuresToDeactivate() {
        Integer threshold = properties.flowErrorDeactivationThreshold();
        return threshold == null ? OptionalInt.empty() : OptionalInt.of(threshold);
    }

    /** The first run after {@code after} of a flow that was activated at {@code activation}; empty if there is none. */
    Optional<Instant> next(Instant activation, Instant after) {
        return times.next(activation, after);
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
