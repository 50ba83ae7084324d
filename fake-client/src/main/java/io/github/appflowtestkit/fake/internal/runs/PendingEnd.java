package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ends a run that is in progress. Immutable.
 *
 * @param at when it ends; null if time does not end it
 * @param polls after how many more polls it ends; 0 if polls do not end it
 */
public record PendingEnd(@Nullable Instant at, int polls) {

    static PendingEnd of(Progression progression, Instant start) {
        if (progression instanceof Progression.After after) {
            return new PendingEnd(start.plus(after.duration()), 0);
        }
        if (progression instanceof Progression.AfterDescribes describes) {
            return new PendingEnd(null, describes.looks());
        }
        return new PendingEnd(progression instanceof Progression.AtOnce ? start : null, 0);
    }
}
