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
 * Adds a connector profile that exists when a test begins. No call is recorded for it.
 *
 * <pre>{@code
 * @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
 * @GivenConnectorProfile(name = "acme-erp", label = "acme")
 * class OrderSyncTest {
 *
 *     @Test
 *     void creates_the_flow(AppflowClient client) {
 *         new OrderSync(client).create("orders");
 *     }
 * }
 * }</pre>
 *
 * <p>Either a type or, for a custom connector, a label is required. A name or label that the service would refuse fails
 * the test. Annotations of enclosing classes, class and method add up; one name for two connectors fails the test.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenConnectorProfile.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenConnectorProfile {

    /** {@return the name of the profile} */
    String name();

    /** {@return the connector; not set for a custom connector} */
    ConnectorType type() default ConnectorType.CUSTOM_CONNECTOR;

    /** {@return the label of the custom connector, which is registered as well unless it is one by AWS} */
    String label() default "";

    /** {@return the name of the {@link NamedFake} that gets the profile; empty for the test's own fake} */
    String fake() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** {@return the annotations on the element} */
        GivenConnectorProfile[] value();
    }
}
