package io.github.appflowtestkit.validator.internal.connector;

import java.time.Duration;

/** The maximum frequency of a schedule. */
public enum Frequency {
    /** Once per minute. */
    MINUTE(Duration.ofMinutes(1)),
    /** Once per hour. */
    HOUR(Duration.ofHours(1)),
    /** Once per day. */
    DAY(Duration.ofDays(1));

    private final Duration period;

    Frequency(Duration period) {
        this.period = period;
    }

    /** The minimum time between two runs. */
    public Duration period() {
        return period;
    }
}
