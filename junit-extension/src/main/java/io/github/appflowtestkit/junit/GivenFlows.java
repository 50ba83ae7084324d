package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.FlowValidator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Adds flows from files that exist when a test begins. No call is recorded for them.
 *
 * <pre>{@code
 * @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
 * @GivenFlows("flows/*.json")
 * class CleanUpTest {
 *
 *     @Test
 *     void deletes_a_flow(AppflowClient client, FakeAppflow fake) {
 *         client.deleteFlow(request -> request.flowName("orders"));
 *         assertThat(fake.flow("orders")).isEmpty();
 *     }
 * }
 * }</pre>
 *
 * <p>A file contains a CreateFlow request or DescribeFlow output in JSON or YAML, an array of them, a CloudFormation template,
 * or a Terraform configuration, plan or state. A file with errors fails the test with file, line and column, and so does a
 * value that the file does not know and {@link #values} does not give. Annotations of enclosing classes, class and method add up; a file that several of them name is given once.
 *
 * <p>Files are searched on the class path first, then below the working directory, which is the module's folder under Maven
 * and Gradle. Only errors of the service count: the configuration {@code appflow-testkit.yaml} does not apply. The prefix {@code classpath:} or
 * {@code file:} restricts the search. {@code *} and {@code ?} match within a folder, {@code **} matches across folders,
 * and <code>{a,b}</code> matches either; a pattern matches only names that end in {@code .json},
 * {@code .yaml}, {@code .yml}, {@code .template} or {@code .tf}. Files of a pattern or a folder that hold no flow are left out.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GivenFlows.All.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface GivenFlows {

    /**
     * Names or patterns of files; each must match at least one file.
     *
     * @return the names and patterns
     */
    String[] value();

    /**
     * Values for what the files do not know, or instead of defaults: {@code "NAME=VALUE"} with the name of a parameter of a
     * template ({@code Bucket}), of a Terraform variable ({@code bucket}), or another name that {@link
     * FlowValidator.Builder#values} takes.
     *
     * @return names and values
     */
    String[] values() default {};

    /** {@return the name of the {@link NamedFake} that gets the flows; empty for the test's own fake} */
    String fake() default "";

    /** The container that the compiler adds for several annotations on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(FakeAppflowExtension.class)
    @interface All {
        /**
         * The annotations on the element.
         *
         * @return the names and patterns
         */
        GivenFlows[] value();
    }
}
