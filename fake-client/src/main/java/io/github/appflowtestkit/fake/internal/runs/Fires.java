package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Optional;

/** An ordered set of instants that can be counted without being listed. */
interface Fires {
    /** The set without an instant. */
    Fires NEVER = new Fires() {
        @Override
        public long between(Instant after, Instant upTo) {
            return 0;
        }

        @Override
        public Optional<Instant> nth(Instant after, long n) {
            return Optional.empty();
        }
    };

    /** How many instants lie after {@code after} and not after {@code upTo}. */
    long between(Instant after, Instant upTo);

    /** The {@code n}-th instant strictly after {@code after}, counting from 1; empty if there are fewer. */
    Optional<Instant> nth(Instant after, long n);
}
