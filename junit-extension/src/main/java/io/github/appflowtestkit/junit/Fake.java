package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects a part of the test's fake into a field, or names the fake for a field or parameter.
 *
 * <pre>{@code
 * class SyncTest {
 *
 *     @Fake
 *     AppflowClient client;
 *
 *     @Fake
 *     FakeAppflow fake;
 *
 *     @Test
 *     void lists_flows() {
 *         client.listFlows(request -> {});
 *         assertThat(fake.calls()).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>The type must be {@code AppflowClient}, {@code AppflowAsyncClient}, {@code FakeAppflow}, {@code ManualClock},
 * {@code Clock}, {@code InstantSource} or {@code FlowValidator}. Fields are set before {@code @BeforeEach} methods run. They can be private and inherited, but
 * not final; a static field needs a fake that {@linkplain Sharing#PER_CLASS tests share}. Parameters need the annotation
 * only to name a fake. It can be a meta-annotation.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(FakeAppflowExtension.class)
public @interface Fake {

    /** {@return the name of a {@link NamedFake}; empty for the test's own fake} */
    String value() default "";
}
