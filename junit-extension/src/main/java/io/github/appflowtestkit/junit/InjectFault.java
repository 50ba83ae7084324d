package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes calls of an operation fail, as {@link FaultScript} does.
 *
 * <pre>{@code
 * @FakeAppflowTest(allowUndeclaredProfiles = true)
 * class RetryTest {
 *
 *     @Test
 *     @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
 *     void tries_again(AppflowClient client, FakeAppflow fake) {
 *         new OrderSync(client).createPatiently("orders");
 *         assertThat(fake.calls()).hasSize(3);
 *     }
 * }
 * }</pre>
 *
 * <p>An unused fault fails the test, see {@link Strictness#unusedFaults}. Annotations of enclosing classes, class and
 * method add up. {@link io.github.appflowtestkit.fake.FakeAppflow#fail} can do more, such as choose calls by their
 * request.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(InjectFault.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface InjectFault {

    /** {@return the operation that fails} */
    Operation operation();

    /** {@return how they fail} */
    FaultKind fault();

    /** {@return how many calls fail, 1 or more} */
    int times() default 1;

    /** {@return whether all calls fail; cannot be combined with {@link #times}} */
    boolean always() default false;

    /** {@return whether the operation takes effect before the call fails} */
    boolean afterCommit() default false;

    /** {@return whether a test may pass without a call that uses the fault} */
    boolean lenient() default false;

    /**
     * {@return how far the fake's clock advances before a call fails, as an ISO 8601 duration such as {@code PT30S}}
     */
    String afterDelay() default "";

    /**
     * {@return the message of the exception, for kinds of {@link FaultKind} that take one; a default text if it is empty}
     */
    String message() default "";

    /** {@return the name of the {@link NamedFake} with the fault; empty for the test's own fake} */
    String fake() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** {@return the annotations on the element} */
        InjectFault[] value();
    }
}
