package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
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
 * Sets what a passing test is failed or warned for. A failed or aborted test is not checked.
 *
 * <pre>{@code
 * @FakeAppflowTest(allowUndeclaredProfiles = true)
 * @Strictness(unusedFaults = Consequence.WARN, unusedGivens = Consequence.FAIL)
 * class DeploymentTest {
 *
 *     @Test
 *     @Strictness(operations = Operation.CREATE_FLOW, otherOperations = Consequence.FAIL)
 *     void only_creates_the_flow(AppflowClient client) {
 *         new OrderSync(client).create("orders");
 *     }
 * }
 * }</pre>
 *
 * <p>An attribute on a method overrides that of its class, and an attribute on a nested class that of its enclosing
 * class. If tests share a fake, it is checked after the last of them, with the attributes of the class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface Strictness {

    /**
     * {@return what happens if a fault is not used; {@link Consequence#FAIL} by default} {@linkplain FaultScript#lenient Lenient} faults do not count.
     * The same happens if no call uses a {@linkplain FakeAppflow#hold hold}, or if the runs of a flow are scripted by its name, and the flow never exists.
     */
    Consequence unusedFaults() default Consequence.INHERITED;

    /**
     * {@return what happens if no call uses a flow of {@link GivenFlows} or a profile of {@link GivenConnectorProfile}; {@link Consequence#PASS} by default, because setup is often shared} A flow that ran is used.
     */
    Consequence unusedGivens() default Consequence.INHERITED;

    /** {@return the expected operations, for {@link #otherOperations}; none by default} */
    Operation[] operations() default {};

    /**
     * {@return what happens if an operation is called that {@link #operations} does not contain; {@link Consequence#PASS} by default}
     */
    Consequence otherOperations() default Consequence.INHERITED;
}
