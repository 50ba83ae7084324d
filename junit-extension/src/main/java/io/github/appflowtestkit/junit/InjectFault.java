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
 * Lets calls of an operation go wrong, as {@link FaultScript} does.
 *
 * <pre>{@code
 * @Test
 * @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
 * @InjectFault(operation = Operation.START_FLOW, fault = FaultKind.CONNECTION_LOST, afterCommit = true)
 * void tries_again(AppflowClient client) { ... }
 * }</pre>
 *
 * <p>A fault that no call meets fails a passing test, see {@link Strictness}. Annotations of enclosing classes, class
 * and method add up.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(InjectFault.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface InjectFault {

    /** The operation that goes wrong. */
    Operation operation();

    /** What goes wrong. */
    FaultKind fault();

    /** How many calls go wrong, 1 or more. */
    int times() default 1;

    /** Every call goes wrong. */
    boolean always() default false;

    /** The operation is carried out before its answer goes wrong. */
    boolean afterCommit() default false;

    /** A passing test is not failed if no call meets the fault. */
    boolean lenient() default false;

    /** By how much the fake's clock moves on before the call goes wrong, in ISO 8601, such as {@code PT30S}. */
    String afterDelay() default "";

    /** The message, for kinds that {@linkplain FaultKind take} one. */
    String message() default "";

    /** The name of the {@link NamedFake} whose calls are meant; empty for the test's own. */
    String fake() default "";

    /** Several of them; the compiler puts it there. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** The annotations. */
        InjectFault[] value();
    }
}
