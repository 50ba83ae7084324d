package io.github.appflowtestkit.fake;

import java.time.Duration;

/**
 * A fault that a test has installed, with the number of calls that have used it; from {@link FaultScript#with}.
 * Thread-safe.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface ScriptedFault {

    /** {@return the operation that fails} */
    Operation operation();

    /** {@return how it fails} */
    Fault fault();

    /** {@return how many calls have used the fault so far} */
    int used();

    /** {@return how many calls the fault is for; {@link Integer#MAX_VALUE} for all} */
    int times();

    /** {@return whether the fault may stay unused} */
    boolean isLenient();

    /** {@return whether the operation is carried out before the fault} */
    boolean isAfterCommit();

    /** {@return by how much the clock moves before the call fails; zero by default} */
    Duration delay();

    /** {@return whether the fault has a condition on the request} */
    boolean isConditional();

    /** Returns a line such as {@code CreateFlow: connection lost after commit, not used}. */
    @Override
    String toString();
}
