package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import java.time.Instant;
import java.util.Optional;

/**
 * When a scheduled flow runs. Immutable and thread-safe.
 *
 * <p>Without a start time a rate counts from the activation, and its first run takes place one step later (reported by
 * users). Assumed, since no page says: with a start time the steps are counted from it, also when it has passed; no
 * run takes place at the instant of the activation itself, nor at the end time. The time zone is a label and moves
 * nothing (documented). The service seems to accept an expression that cannot be read; such a schedule never fires.
 */
public final class ScheduleTimes {

    private final String text;
    private final Optional<ScheduleExpression> expression;
    private final Optional<Instant> start;
    private final Optional<Instant> end;

    /**
     * The times of a schedule.
     *
     * @param text the {@code scheduleExpression}
     * @param start the {@code scheduleStartTime}
     * @param end the {@code scheduleEndTime}
     */
    public ScheduleTimes(String text, Optional<Instant> start, Optional<Instant> end) {
        this.text = text;
        this.expression = ScheduleExpression.parse(text);
        this.start = start;
        this.end = end;
    }

    /** The expression; empty if it cannot be read. */
    public Optional<ScheduleExpression> expression() {
        return expression;
    }

    /** When it starts; empty if it does so with the activation. */
    public Optional<Instant> start() {
        return start;
    }

    /** When it ends; empty if it does not. */
    public Optional<Instant> end() {
        return end;
    }

    /** The first run after {@code after} of a flow that was activated at {@code activation}; empty if there is none. */
    public Optional<Instant> next(Instant activation, Instant after) {
        Instant from =
                start.filter(after::isBefore).map(first -> first.minusNanos(1)).orElse(after);
        return expression
                .flatMap(times -> times.next(start.orElse(activation), from))
                .filter(at -> end.isEmpty() || at.isBefore(end.get()));
    }

    /** Why this schedule never fires if it is activated at {@code activation}; empty if it fires. */
    public Optional<String> problem(Instant activation) {
        if (next(activation, activation).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ScheduleExpression.of(text).canonical() + " has no time " + period(activation));
        } catch (IllegalArgumentException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }

    private String period(Instant activation) {
        Instant from = start.filter(activation::isBefore).orElse(activation);
        return end.map(last -> "between " + from + " and scheduleEndTime " + last)
                .orElse("after " + from);
    }
}
