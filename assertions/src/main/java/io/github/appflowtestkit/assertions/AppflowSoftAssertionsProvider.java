package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * The assertions of {@link AppflowAssertions} as soft assertions, beside AssertJ's own.
 *
 * <p>For soft assertions of one's own that are to have these as well; {@link AppflowSoftAssertions} is ready to use.
 */
public interface AppflowSoftAssertionsProvider extends StandardSoftAssertionsProvider {

    /** Soft assertions over a fake: its calls and its flows. */
    default FakeAppflowAssert assertThat(@Nullable FakeAppflow actual) {
        return proxy(FakeAppflowAssert.class, FakeAppflow.class, actual).through(FailureHandler.soft(this));
    }

    /** Soft assertions over a flow as it stands in a fake. */
    default FlowAssert assertThat(@Nullable FlowView actual) {
        return proxy(FlowAssert.class, FlowView.class, actual).through(FailureHandler.soft(this));
    }

    /** Soft assertions over a run of a flow. */
    default RunAssert assertThat(@Nullable RunView actual) {
        return proxy(RunAssert.class, RunView.class, actual);
    }

    /** Soft assertions over a request to create a flow. */
    default CreateFlowRequestAssert assertThat(@Nullable CreateFlowRequest actual) {
        return proxy(CreateFlowRequestAssert.class, CreateFlowRequest.class, actual)
                .through(FailureHandler.soft(this));
    }

    /** Soft assertions over what a validator found. */
    default ReportAssert assertThat(@Nullable Report actual) {
        return proxy(ReportAssert.class, Report.class, actual);
    }

    /** Soft assertions over an error of the service. */
    default AppflowExceptionAssert assertThat(@Nullable AppflowException actual) {
        return proxy(AppflowExceptionAssert.class, AppflowException.class, actual);
    }

    /**
     * Soft assertions over the error of the service that some code ends with; ending without one is a failure that is
     * kept.
     */
    @CheckReturnValue
    default AppflowExceptionAssert assertThatRefused(ThrowingCallable code) {
        return FailureHandler.soft(this).refusal(code);
    }
}
