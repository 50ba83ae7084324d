package io.github.appflowtestkit.assertions;

import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Soft assertions over AppFlow and over everything that AssertJ supports: they report all failures, not only the first.
 *
 * <pre>{@code
 * AppflowSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(fake).received(Operation.CREATE_FLOW).once();
 *     softly.assertThat(fake).hasFlow("orders").isActive().writesTo(ConnectorType.S3);
 * });
 * }</pre>
 *
 * <p>If a navigation fails, such as {@code hasFlow}, the rest of its chain is skipped. Not thread-safe.
 */
public class AppflowSoftAssertions extends AbstractSoftAssertions implements AppflowSoftAssertionsProvider {

    /** Creates soft assertions; {@link #assertAll()} reports the failures. */
    public AppflowSoftAssertions() {}

    /**
     * Runs assertions, then reports all failures.
     *
     * @param assertions the assertions to collect
     */
    public static void assertSoftly(Consumer<AppflowSoftAssertions> assertions) {
        Objects.requireNonNull(assertions, "assertions must not be null");
        SoftAssertionsProvider.assertSoftly(AppflowSoftAssertions.class, assertions);
    }
}
