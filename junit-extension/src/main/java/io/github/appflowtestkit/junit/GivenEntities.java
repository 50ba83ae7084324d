package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Adds recorded entities that exist when a test begins, as {@link FakeAppflow#givenEntities} does. No call is recorded for them.
 *
 * <pre>{@code
 * @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
 * @GivenEntities("entities")
 * class FieldPickerTest {
 *
 *     @Test
 *     void offers_the_fields_of_accounts(AppflowClient client) {
 *         client.describeConnectorEntity(
 *                 request -> request.connectorProfileName("shop-crm").connectorEntityName("Account"));
 *     }
 * }
 * }</pre>
 *
 * <p>Connector profiles of annotations are there before. A folder without entities, and a file that is none, fails the test.
 * Annotations of enclosing classes, class and method add up; an entity that several folders have is that of the last one.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenEntities.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenEntities {

    /**
     * Folders with entities; a relative path starts at the working directory, which is the module's folder under Maven and
     * Gradle.
     *
     * @return the folders
     */
    String[] value();

    /** {@return the name of the {@link NamedFake} that gets the entities; empty for the test's own fake} */
    String fake() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /** {@return the annotations on the element} */
        GivenEntities[] value();
    }
}
