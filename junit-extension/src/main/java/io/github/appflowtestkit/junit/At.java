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
 * Where the fake's clock stands when a test begins; {@link ManualClock#DEFAULT_START} where nobody says.
 *
 * <pre>{@code
 * @Test
 * @At("2026-11-23T00:00:00Z")
 * void runs_at_midnight(ManualClock clock, FakeAppflow fake) { ... }
 * }</pre>
 *
 * <p>The annotation on the method wins, then that of the class, then that of the enclosing class. Where tests share a
 * fake, its clock is moved on, which is refused if it stands later already.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeAppflowExtension.class)
public @interface At {

    /** An instant in ISO 8601 with offset, such as {@code 2026-11-23T00:00:00Z}. */
    String value();
}
