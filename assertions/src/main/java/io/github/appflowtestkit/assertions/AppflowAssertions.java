package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    public static FakeAppflowAssert assertThat(FakeAppflow actual) {
        return new FakeAppflowAssert(actual);
    }

    /** Assertions over a flow as it stands in a fake. */
    public static FlowAssert assertThat(FlowView actual) {
        return new FlowAssert(actual);
    }

    /** Assertions over a run of a flow. */
    public static RunAssert assertThat(RunView actual) {
        return new RunAssert(actual);
    }

    /** Assertions over a request to create a flow: what the service would say to it. */
    public static CreateFlowRequestAssert assertThat(CreateFlowRequest actual) {
        return new CreateFlowRequestAssert(actual);
    }

    /** Assertions over what a validator found. */
    public static ReportAssert assertThat(Report actual) {
        return new ReportAssert(actual);
    }

    /** Assertions over an error of the service. */
    public static AppflowExceptionAssert assertThat(AppflowException actual) {
        return new AppflowExceptionAssert(actual);
    }

    /**
     * Assertions over the error of the service that some code ends with.
     *
     * @throws AssertionError if the code ends without one, or throws anything else
     */
    public static AppflowExceptionAssert assertThatRefused(ThrowingCallable code) {
        Throwable thrown = catchThrowable(code);
        if (thrown instanceof AppflowException refusal) {
            return new AppflowExceptionAssert(refusal);
        }
        String outcome = thrown == null
                ? "nothing was thrown"
                : thrown.getClass().getName() + " was thrown: " + thrown.getMessage();
        throw new AssertionError(
                "Expected AppFlow to refuse the call with an AppflowException\nbut " + outcome, thrown);
    }
}
