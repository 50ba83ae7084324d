package io.github.appflowtestkit.junit;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A fake's clock as a {@link Clock}, which follows it. */
final class JavaClock extends Clock {

    private final InstantSource source;
    private final ZoneId zone;

    JavaClock(InstantSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new JavaClock(source, other);
    }

    @Override
    public String toString() {
        return source + " in " + zone;
    }
}
