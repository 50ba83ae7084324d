package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Adds a fake in another Region or account, which {@link Fake} refers to by name.
 *
 * <pre>{@code
 * @NamedFake(value = "us", region = "us-east-1")
 * @NamedFake(value = "eu", region = "eu-central-1")
 * class ReplicationTest {
 *
 *     @Test
 *     void stays_in_europe(@Fake("us") FakeAppflow us, @Fake("eu") AppflowClient eu) {
 *         eu.listFlows(request -> {});
 *         assertThat(us.calls()).isEmpty();
 *     }
 * }
 * }</pre>
 *
 * <p>All fakes of a test share one clock and nothing else. They have the options of {@link FakeAppflowTest} but for
 * Region and account. Two names with the same Region and account are names of one fake.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(NamedFake.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface NamedFake {

    /** {@return the name; not blank, and with one Region and account only} */
    String value();

    /** {@return the Region in ARNs; that of the test's own fake by default} */
    String region() default "";

    /** {@return the account in ARNs, 12 digits; that of the test's own fake by default} */
    String account() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** {@return the annotations on the element} */
        NamedFake[] value();
    }
}
