package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Calls a parameterized test once for each flow in some files.
 *
 * <pre>{@code
 * @FakeAppflowTest(allowUndeclaredProfiles = true)
 * class FlowFilesTest {
 *
 *     @ParameterizedTest
 *     @FlowSource("flows/**")
 *     void is_accepted(CreateFlowRequest flow, AppflowClient client) {
 *         client.createFlow(flow);
 *     }
 * }
 * }</pre>
 *
 * <p>The first parameters choose what the test gets: {@code CreateFlowRequest}, {@code Path}, {@code String} (the text of
 * the file) or {@code Report} (the findings of a validator). Several of them get the same file. With a {@code
 * CreateFlowRequest} parameter, a file with errors fails the test with file, line and column; without one, the test is
 * called once for each file, whether it has errors or not. Needs {@code junit-jupiter-params}.
 *
 * <p>Files are searched on the class path first, then below the working directory, which is the module's folder under Maven
 * and Gradle. Prefixes and patterns work as in {@link GivenFlows}. A {@code Report} obeys the configuration {@code
 * appflow-testkit.yaml} nearest to the file and its baseline, as {@link FlowTests} does; a {@code CreateFlowRequest} needs a
 * file without errors of the service, which no configuration changes.
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(FlowArguments.class)
@ExtendWith(FakeAppflowExtension.class)
public @interface FlowSource {

    /**
     * Names or patterns of files; each must match at least one file.
     *
     * @return the names and patterns
     */
    String[] value();

    /**
     * Values for what the files do not know, such as {@code "Bucket=lake"}, as {@link GivenFlows#values} has them.
     *
     * @return names and values
     */
    String[] values() default {};
}
