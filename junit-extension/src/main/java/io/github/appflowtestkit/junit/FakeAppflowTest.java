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
 * Gives each test a fake AppFlow of its own: parameters of constructors, test methods and lifecycle methods, and fields
 * with {@link Fake}, get its clients, its clock and the fake itself.
 *
 * <pre>{@code
 * @FakeAppflowTest
 * class NightlySyncTest {
 *
 *     @Test
 *     void creates_the_flow(AppflowClient client, FakeAppflow fake) {
 *         fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
 *         new NightlySync(client).deploy();
 *         assertThat(fake).hasFlow("orders-to-lake");
 *     }
 * }
 * }</pre>
 *
 * <p>Types that are injected: {@code AppflowClient}, {@code AppflowAsyncClient}, {@code FakeAppflow}, {@code
 * ManualClock}, {@code FlowValidator}. All of one test belong together. A parameter that bears another annotation, such
 * as Mockito's {@code @Mock} or Spring's {@code @Autowired}, is left to whom it belongs, unless it also bears {@link
 * Fake}.
 *
 * <p>Where it may stand: on classes, interfaces, methods, and on annotations of one's own. It is inherited by
 * subclasses and by nested classes. What is not said stays as it is further out: an attribute on a nested class or a
 * method changes that attribute only. Options that no annotation can say are in {@link FakeAppflowExtension#builder()}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface FakeAppflowTest {

    /** The Region in ARNs, such as {@code eu-central-1}; {@code us-east-1} where nobody says. */
    String region() default "";

    /** The account in ARNs, 12 digits; {@code 123456789012} where nobody says. */
    String account() default "";

    /** The most entries of a page, 1 or more, also where a request asks for more; 0 leaves it as the service has it. */
    int pageSize() default 0;

    /** Lets flows name connector profiles that were neither declared nor created. */
    boolean allowUndeclaredProfiles() default false;

    /**
     * How long a run takes on the fake's clock, in ISO 8601, such as {@code PT10M}.
     *
     * @see Progression#after
     */
    String runsTake() default "";

    /**
     * In how many answers a run is seen InProgress before it is seen at its end; 0 for none.
     *
     * @see Progression#afterDescribes
     */
    int runsSeenInProgress() default 0;

    /**
     * A run stays InProgress until {@link FakeAppflow#finishRun} ends it.
     *
     * @see Progression#byHand
     */
    boolean runsEndByHand() default false;

    /** Whether each test has a fake of its own, as it has where nobody says, or those of a class share one. */
    Sharing sharing() default Sharing.INHERITED;
}
