package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunScript;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sets how runs end and how long they take, as {@link RunScript} does, for flows that the code under test creates.
 *
 * <pre>{@code
 * @FakeAppflowTest(allowUndeclaredProfiles = true)
 * @GivenRunResult(records = 120, bytes = 48_000, takes = "PT5M")
 * class NightlySyncTest {
 *
 *     @Test
 *     @GivenRunResult(flow = "orders", errorMessage = "INVALID_SESSION_ID", times = 2)
 *     void starts_failed_flows_again(AppflowClient client, FakeAppflow fake) {
 *         new OrderSync(client).create("orders");
 *     }
 * }
 * }</pre>
 *
 * <p>Annotations of enclosing classes, class and method add up. The result for one flow goes before the result for a
 * pattern, which goes before the result for all flows; {@link #times} go before all others of the same flows; otherwise
 * the last annotation decides. A result for a flow that never exists fails the test like an unused fault, see {@link
 * Strictness#unusedFaults}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenRunResult.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenRunResult {

    /**
     * {@return the name of the flow, which may not exist yet; or a pattern of names, in which {@code *} is any characters; all flows by default}
     */
    String flow() default "*";

    /** {@return the number of records that a run moves} */
    long records() default 0;

    /** {@return the number of bytes that a run moves} */
    long bytes() default 0;

    /** {@return why a run fails; it succeeds if this is empty} A failed run moves nothing. */
    String errorMessage() default "";

    /** {@return how many runs end like this; 0, the default, for all} */
    int times() default 0;

    /**
     * {@return how long all runs of these flows take on the fake's clock, as an ISO 8601 duration such as {@code PT10M}; at most one of the three attributes for their progress can be set}
     *
     * @see Progression#after
     */
    String takes() default "";

    /**
     * {@return how many responses show a run InProgress before it ends; 0, the default, to leave that open}
     *
     * @see Progression#afterDescribes
     */
    int seenInProgress() default 0;

    /**
     * Keeps runs InProgress until {@link FakeAppflow#finishRun} ends them.
     *
     * @return true to end runs by hand
     * @see Progression#byHand
     */
    boolean endByHand() default false;

    /** {@return the name of the {@link NamedFake}; empty for the test's own fake} */
    String fake() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** {@return the annotations on the element} */
        GivenRunResult[] value();
    }
}
