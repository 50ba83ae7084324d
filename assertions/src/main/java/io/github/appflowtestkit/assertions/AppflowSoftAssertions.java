package io.github.appflowtestkit.assertions;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Soft assertions over AppFlow and everything that AssertJ knows: all failures are reported, not only the first.
 *
 * <pre>{@code
 * AppflowSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(fake).received(Operation.CREATE_FLOW).once();
 *     softly.assertThat(fake).hasFlow("orders").isActive().writesTo(ConnectorType.S3);
 * });
 * }</pre>
 *
 * <p>After a navigation that failed, such as {@code hasFlow}, the rest of the chain is not looked at. Not thread-safe.
 */
public class AppflowSoftAssertions extends AbstractSoftAssertions implements AppflowSoftAssertionsProvider {

    /** No failures yet; end with {@link #assertAll()}. */
    public AppflowSoftAssertions() {}

    /** Runs the assertions, then reports all failures. */
    public static void assertSoftly(Consumer<AppflowSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(AppflowSoftAssertions.class, assertions);
    }
}
