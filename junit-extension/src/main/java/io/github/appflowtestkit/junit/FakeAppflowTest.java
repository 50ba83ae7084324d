package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Progression;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test its own fake AppFlow and injects its clients.
 *
 * <pre>{@code
 * @FakeAppflowTest
 * class OrderSyncTest {
 *
 *     @Test
 *     void creates_the_flow(AppflowClient client, FakeAppflow fake) {
 *         fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
 *
 *         new OrderSync(client).create("orders");
 *
 *         assertThat(fake.flow("orders")).isPresent();
 *     }
 * }
 * }</pre>
 *
 * <p>Parameters of constructors, test methods and lifecycle methods, and fields with {@link Fake}, can have the types
 * {@code AppflowClient}, {@code AppflowAsyncClient}, {@code FakeAppflow}, {@code ManualClock} and {@code FlowValidator};
 * {@code Clock} and {@code InstantSource} are the same clock, in UTC, for code that takes one.
 * All of one test belong to one fake. A parameter with an annotation of another library, such as Mockito's {@code @Mock}
 * or Spring's {@code @Autowired}, is left to that library unless it also has {@link Fake}.
 *
 * <p>The annotation works on classes, interfaces and methods, and as a meta-annotation. Subclasses and nested classes
 * inherit it. An attribute on a nested class or a method changes that attribute only. Options that annotations cannot
 * hold are in {@link FakeAppflowExtension#builder()}.
 *
 * <p>Each test, and each invocation of a parameterized or repeated test, starts with an empty fake, the same ids and the
 * same time; tests can run in parallel. After a passing test, {@link Strictness} is checked. After a failed test, the
 * flows and calls of its fake are published as report entries {@code appflow.state} and {@code appflow.calls}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface FakeAppflowTest {

    /** {@return the Region in ARNs, such as {@code eu-central-1}; {@code us-east-1} by default} */
    String region() default "";

    /** {@return the account in ARNs, 12 digits; {@code 123456789012} by default} */
    String account() default "";

    /**
     * {@return the largest page, even if a request asks for more; 1 or more} By default pages are as the service returns
     * them.
     */
    int pageSize() default Integer.MAX_VALUE;

    /**
     * Lets flows name connector profiles that do not exist.
     *
     * @return true to allow them
     */
    boolean allowUndeclaredProfiles() default false;

    /**
     * {@return how long a run takes on the fake's clock, as an ISO 8601 duration such as {@code PT10M}; at most one of the three attributes for runs can be set} By default runs end at once.
     *
     * @see Progression#after
     */
    String runsTake() default "";

    /**
     * {@return how many responses show a run InProgress before it ends; 0, the default, for none}
     *
     * @see Progression#afterDescribes
     */
    int runsSeenInProgress() default 0;

    /**
     * Keeps runs InProgress until {@link FakeAppflow#finishRun} ends them.
     *
     * @return true to end runs by hand
     * @see Progression#byHand
     */
    boolean runsEndByHand() default false;

    /** {@return whether each test has its own fake, which is the default, or all tests of a class share one} */
    Sharing sharing() default Sharing.INHERITED;
}
