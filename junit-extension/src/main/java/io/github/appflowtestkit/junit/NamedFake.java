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
 * Declares a fake for another Region or account, which {@link Fake} then names.
 *
 * <pre>{@code
 * @NamedFake(value = "us", region = "us-east-1")
 * @NamedFake(value = "eu", region = "eu-central-1")
 * class ReplicationTest {
 *
 *     @Test
 *     void copies_flows(@Fake("us") AppflowClient from, @Fake("eu") AppflowClient to, ManualClock clock) { ... }
 * }
 * }</pre>
 *
 * <p>All fakes of a test have one clock, and else nothing in common. They have the options of {@link FakeAppflowTest},
 * save Region and account; where a name does not say one of these, it has that of the test's own fake. Two names for one
 * Region of one account are two names of one fake.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(NamedFake.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface NamedFake {

    /** The name. */
    String value();

    /** The Region in its ARNs. */
    String region() default "";

    /** The account in its ARNs, 12 digits. */
    String account() default "";

    /** Several of them; the compiler puts it there. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** The annotations. */
        NamedFake[] value();
    }
}
