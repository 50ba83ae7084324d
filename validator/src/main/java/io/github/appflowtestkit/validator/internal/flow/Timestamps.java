package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads timestamps in the forms that the SDKs and the AWS CLI accept: ISO 8601 with offset, or seconds since 1970. */
public final class Timestamps {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /** The instant that a value stands for; empty if it is no timestamp. */
    public static Optional<Instant> instant(JsonValue value) {
        try {
            if (value instanceof JsonNumber number) {
                return Optional.of(ofSeconds(number.value()));
            }
            if (value instanceof JsonString text) {
                return Optional.of(OffsetDateTime.parse(text.value()).toInstant());
            }
            return Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            // the structure layer reports values that are no timestamps
            return Optional.empty();
        }
    }

    /** The seconds since 1970; empty if the value is no timestamp. */
    public static Optional<BigDecimal> seconds(JsonValue value) {
        return value instanceof JsonNumber number
                ? Optional.of(number.value())
                : instant(value)
                        .map(time -> BigDecimal.valueOf(time.getEpochSecond())
                                .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS))
                                .stripTrailingZeros());
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        BigInteger[] parts = seconds.multiply(NANOS).toBigInteger().divideAndRemainder(NANOS.toBigInteger());
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
