package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a passing test is failed for. A test that fails by itself is never judged.
 *
 * <pre>{@code
 * @FakeAppflowTest
 * @Strictness(unusedFaults = Consequence.WARN, unusedSeeds = Consequence.FAIL)
 * class DeployTest {
 *
 *     @Test
 *     @Strictness(operations = {Operation.CREATE_FLOW, Operation.START_FLOW}, otherOperations = Consequence.FAIL)
 *     void does_nothing_else(AppflowClient client) { ... }
 * }
 * }</pre>
 *
 * <p>On a method, a class or an enclosing class; what is not said stays as it is further out. Where tests share a fake,
 * it is judged after the last of them, by what the class says.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface Strictness {

    /**
     * A fault was put in place and not used; {@link Consequence#FAIL} where nobody says. Faults that are {@linkplain
     * FaultScript#lenient lenient} never count.
     */
    Consequence unusedFaults() default Consequence.INHERITED;

    /**
     * A flow of {@link GivenFlows} neither was named by a call nor ran, or a profile of {@link GivenConnectorProfile}
     * was named by none; {@link Consequence#PASS} where nobody says, because what is given is often shared.
     */
    Consequence unusedSeeds() default Consequence.INHERITED;

    /** The only operations that are expected, for {@link #otherOperations}. */
    Operation[] operations() default {};

    /**
     * An operation was called that is not among {@link #operations}; {@link Consequence#PASS} where nobody says. With no
     * operations given, no call is expected.
     */
    Consequence otherOperations() default Consequence.INHERITED;
}
