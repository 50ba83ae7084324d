package io.github.appflowtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Feeds a parameterized test with flow files, one invocation for each flow.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @FlowSource("flows/**")
 * void is_accepted(CreateFlowRequest flow, AppflowClient client) {
 *     client.createFlow(flow);
 * }
 * }</pre>
 *
 * <p>The first parameters say what they want to have of a file: {@code CreateFlowRequest}, {@code Path}, {@code String}
 * (its text), {@code Report} (what a validator finds in it); several of these get the same file. Requests are made only
 * of files that the validator finds no errors in. Files are looked for as {@link GivenFlows} does. Needs {@code
 * junit-jupiter-params}.
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(FlowArguments.class)
public @interface FlowSource {

    /** The files. Each entry must match one at least. */
    String[] value();
}
