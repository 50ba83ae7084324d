package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * AssertJ assertions over AppFlow: what a fake was asked and holds, requests, reports and errors.
 *
 * <pre>{@code
 * import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
 *
 * assertThat(fake).received(Operation.CREATE_FLOW).once();
 * assertThat(fake).hasFlow("orders").isActive().readsFrom(ConnectorType.SALESFORCE).hasRun(3);
 * }</pre>
 *
 * <p>May be imported statically beside AssertJ's own {@code assertThat}.
 */
@CheckReturnValue
public final class AppflowAssertions {

    private AppflowAssertions() {}

    /** Assertions over a fake: its calls and its flows. */
    public static FakeAppflowAssert assertThat(@Nullable FakeAppflow actual) {
        return new FakeAppflowAssert(actual);
    }

    /** Assertions over a flow as it stands in a fake. */
    public static FlowAssert assertThat(@Nullable FlowView actual) {
        return new FlowAssert(actual);
    }

    /** Assertions over a run of a flow. */
    public static RunAssert assertThat(@Nullable RunView actual) {
        return new RunAssert(actual);
    }

    /** Assertions over a request to create a flow: what the service would say to it. */
    public static CreateFlowRequestAssert assertThat(@Nullable CreateFlowRequest actual) {
        return new CreateFlowRequestAssert(actual);
    }

    /** Assertions over what a validator found. */
    public static ReportAssert assertThat(@Nullable Report actual) {
        return new ReportAssert(actual);
    }

    /** Assertions over an error of the service. */
    public static AppflowExceptionAssert assertThat(@Nullable AppflowException actual) {
        return new AppflowExceptionAssert(actual);
    }

    /**
     * Assertions over the error of the service that some code ends with; also one that a future wraps, as in {@code
     * assertThatRefused(() -> async.startFlow(request).join())}.
     *
     * @throws AssertionError if the code ends without one, or throws anything else
     */
    public static AppflowExceptionAssert assertThatRefused(ThrowingCallable code) {
        return FailureHandler.hard().refusal(code);
    }
}
