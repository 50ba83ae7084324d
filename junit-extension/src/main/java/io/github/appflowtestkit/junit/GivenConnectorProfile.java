package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * Given: a connector profile exists when a test begins; no call is recorded.
 *
 * <pre>{@code
 * @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
 * @GivenConnectorProfile(name = "acme-erp", label = "acme")
 * class NightlySyncTest { ... }
 * }</pre>
 *
 * <p>Name and label must be ones that the service accepts. Annotations of enclosing classes, class and method add up.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenConnectorProfile.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenConnectorProfile {

    /** The profile's name. */
    String name();

    /** What it connects to; not said for a custom connector. */
    ConnectorType type() default ConnectorType.CUSTOM_CONNECTOR;

    /** The label of the custom connector, which is then registered. */
    String label() default "";

    /** The name of the {@link NamedFake} that has the profile; empty for the test's own. */
    String fake() default "";

    /** Several of them; the compiler puts it there. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** The annotations. */
        GivenConnectorProfile[] value();
    }
}
