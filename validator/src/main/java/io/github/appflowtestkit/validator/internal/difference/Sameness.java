package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.flow.Timestamps;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two values mean the same to the service. */
final class Sameness {

    private Sameness() {}

    /** The value as if it stood at the start of a document, which makes values of two documents comparable. */
    static JsonValue withoutPlace(JsonValue value) {
        return value.movedTo(Range.START);
    }

    static boolean same(JsonValue old, JsonValue other, @Nullable Shape shape) {
        if (shape instanceof TimestampShape) {
            Optional<Instant> before = Timestamps.instant(old);
            return before.isPresent()
                    ? before.equals(Timestamps.instant(other))
                    : withoutPlace(old).equals(withoutPlace(other));
        }
        if (old instanceof JsonNumber before && other instanceof JsonNumber after) {
            return before.value().compareTo(after.value()) == 0;
        }
        if (shape != null
                && shape.name().equals("ScheduleExpression")
                && old instanceof JsonString before
                && other instanceof JsonString after) {
            return schedule(before.value()).equals(schedule(after.value()));
        }
        return withoutPlace(old).equals(withoutPlace(other));
    }

    /**
     * Spaces and the plural of the unit do not matter. The unit itself does: {@code rate(60minutes)} is not known to be
     * {@code rate(1hours)} to a connector that can run a flow once an hour.
     */
    private static String schedule(String expression) {
        return ScheduleExpression.parse(expression)
                .map(ScheduleExpression::canonical)
                .orElse(expression);
    }
}
