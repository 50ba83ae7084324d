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
 * Given: the flows of some files exist when a test begins, as if they had been created; no call is recorded.
 *
 * <pre>{@code
 * @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
 * @GivenFlows("flows/*.json")
 * class CleanUpTest { ... }
 * }</pre>
 *
 * <p>A file holds a CreateFlow request in JSON, or an array of them. It is checked first: a mistake fails the test with
 * file, line and column. Annotations of enclosing classes, class and method add up.
 *
 * <p>Files are looked for on the class path, and if there are none, below the working directory; {@code classpath:} or
 * {@code file:} in front says which. In a name {@code *} and {@code ?} stay within a folder, {@code **} crosses folders,
 * <code>{a,b}</code> is a choice; with those, only names that end in {@code .json} count.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenFlows.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenFlows {

    /** The files. Each entry must match one at least. */
    String[] value();

    /** The name of the {@link NamedFake} that has the flows; empty for the test's own. */
    String fake() default "";

    /** Several of them; the compiler puts it there. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** The annotations. */
        GivenFlows[] value();
    }
}
