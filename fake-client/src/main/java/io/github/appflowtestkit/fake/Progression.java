package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.Objects;

/** How a run proceeds from InProgress to its end. A run that lasts 48 hours fails, whatever its progression. Immutable. */
public sealed interface Progression {

    /** A run ends when it starts. */
    record AtOnce() implements Progression {}

    /**
     * A run ends some time after its start, on the fake's clock.
     *
     * @param duration the duration of a run
     */
    record After(Duration duration) implements Progression {
        /**
         * Checks that the duration is not negative.
         *
         * @param duration the duration of a run; not negative
         */
        public After {
            Objects.requireNonNull(duration, "duration must not be null");
            if (duration.isNegative()) {
                throw new IllegalArgumentException("duration must not be negative, but is " + duration);
            }
        }
    }

    /**
     * A run ends after some responses have shown it InProgress.
     *
     * @param looks the number of responses that show it InProgress
     */
    record AfterDescribes(int looks) implements Progression {
        /**
         * Checks that the number is 1 or more.
         *
         * @param looks the number of responses that show the run InProgress, 1 or more
         */
        public AfterDescribes {
            if (looks < 1) {
                throw new IllegalArgumentException("looks must be 1 or more, but is " + looks);
            }
        }
    }

    /** A run stays InProgress until the test ends it. */
    record ByHand() implements Progression {}

    /**
     * A run ends when it starts; the default.
     *
     * @return the progression
     */
    static Progression atOnce() {
        return new AtOnce();
    }

    /**
     * A run ends some time after its start, on the fake's clock.
     *
     * @param duration the duration of a run; not negative
     * @return the progression
     */
    static Progression after(Duration duration) {
        return new After(duration);
    }

    /**
     * A run ends after some responses of DescribeFlow, DescribeFlowExecutionRecords or ListFlows that show its flow.
     *
     * @param looks the number of responses that show the run InProgress, 1 or more
     * @return the progression
     */
    static Progression afterDescribes(int looks) {
        return new AfterDescribes(looks);
    }

    /**
     * A run stays InProgress until {@link FakeAppflow#finishRun} ends it.
     *
     * @return the progression
     */
    static Progression byHand() {
        return new ByHand();
    }
}
