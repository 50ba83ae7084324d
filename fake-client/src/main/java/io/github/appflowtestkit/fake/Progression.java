package io.github.appflowtestkit.fake;

import java.time.Duration;

/** How a run gets from InProgress to its end. Immutable. */
public sealed interface Progression {

    /** A run has ended as soon as it has started. */
    record AtOnce() implements Progression {}

    /**
     * A run ends so long after its start, on the fake's clock.
     *
     * @param duration how long a run takes
     */
    record After(Duration duration) implements Progression {
        /** Checks that the duration is not negative. */
        public After {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("duration must not be negative, but was " + duration);
            }
        }
    }

    /**
     * A run is seen InProgress so many times before it is seen at its end.
     *
     * @param looks how many answers show it InProgress
     */
    record AfterDescribes(int looks) implements Progression {
        /** Checks that the number is 1 or more. */
        public AfterDescribes {
            if (looks < 1) {
                throw new IllegalArgumentException("looks must be 1 or more, but was " + looks);
            }
        }
    }

    /** A run stays InProgress until the test ends it. */
    record ByHand() implements Progression {}

    /** A run has ended as soon as it has started; the default. */
    static Progression atOnce() {
        return new AtOnce();
    }

    /** A run ends so long after its start, on the fake's clock. */
    static Progression after(Duration duration) {
        return new After(duration);
    }

    /** A run is seen InProgress in so many answers of DescribeFlowExecutionRecords before it is seen at its end. */
    static Progression afterDescribes(int looks) {
        return new AfterDescribes(looks);
    }

    /** A run stays InProgress until {@link FakeAppflow#finishRun} ends it. */
    static Progression byHand() {
        return new ByHand();
    }
}
