package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Puts a part of the test's fake into a field, or says by name which fake a field or parameter means.
 *
 * <pre>{@code
 * class SyncTest {
 *     @Fake AppflowClient client;
 *     @Fake ManualClock clock;
 *     @Fake FakeAppflow fake;
 * }
 * }</pre>
 *
 * <p>Types: {@code AppflowClient}, {@code AppflowAsyncClient}, {@code FakeAppflow}, {@code ManualClock}, {@code
 * FlowValidator}. Fields may be private and may stand in superclasses and enclosing classes, but must not be final.
 * Static ones are filled only where tests {@linkplain Sharing#PER_CLASS share} a fake. Parameters need the annotation
 * only for a name. May stand on annotations of one's own.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(FakeAppflowExtension.class)
public @interface Fake {

    /** The name of a {@link NamedFake}; empty for the test's own fake. */
    String value() default "";
}
