package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.ManualClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sets the time on the fake's clock when a test begins; {@link ManualClock#DEFAULT_START} without it.
 *
 * <pre>{@code
 * @FakeAppflowTest
 * class MidnightTest {
 *
 *     @Test
 *     @At("2026-11-23T00:00:00Z")
 *     void runs_at_midnight(ManualClock clock) {
 *         assertThat(clock.now()).isEqualTo("2026-11-23T00:00:00Z");
 *     }
 * }
 * }</pre>
 *
 * <p>The annotation of a method overrides that of its class, and the annotation of a nested class that of its enclosing
 * class. If tests share a fake, the shared clock is advanced to that time; a time before the clock's fails the test.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface At {

    /** {@return a timestamp in ISO 8601 with offset, such as {@code 2026-11-23T00:00:00Z}} */
    String value();
}
