package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

/**
 * The assertions of {@link AppflowAssertions} as soft assertions, with AssertJ's own.
 *
 * <p>Implement it to add these assertions to a soft assertions class of your own. Otherwise use {@link
 * AppflowSoftAssertions}.
 */
public interface AppflowSoftAssertionsProvider extends StandardSoftAssertionsProvider {

    /**
     * Starts soft assertions over a fake: the calls it received, and its flows.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default FakeAppflowAssert assertThat(@Nullable FakeAppflow actual) {
        return proxy(FakeAppflowAssert.class, FakeAppflow.class, actual).withFailureHandler(FailureHandler.soft(this));
    }

    /**
     * Starts soft assertions over a flow in a fake.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default FlowAssert assertThat(@Nullable FlowView actual) {
        return proxy(FlowAssert.class, FlowView.class, actual).withFailureHandler(FailureHandler.soft(this));
    }

    /**
     * Starts soft assertions over a run of a flow.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default RunAssert assertThat(@Nullable RunView actual) {
        return proxy(RunAssert.class, RunView.class, actual);
    }

    /**
     * Starts soft assertions over a CreateFlow request.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default CreateFlowRequestAssert assertThat(@Nullable CreateFlowRequest actual) {
        return proxy(CreateFlowRequestAssert.class, CreateFlowRequest.class, actual)
                .withFailureHandler(FailureHandler.soft(this));
    }

    /**
     * Starts soft assertions over a described flow.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default DescribeFlowResponseAssert assertThat(@Nullable DescribeFlowResponse actual) {
        return proxy(DescribeFlowResponseAssert.class, DescribeFlowResponse.class, actual);
    }

    /**
     * Starts soft assertions over a validator's report.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default ReportAssert assertThat(@Nullable Report actual) {
        return proxy(ReportAssert.class, Report.class, actual);
    }

    /**
     * Starts soft assertions over an exception of the service.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return soft assertions over it
     */
    default AppflowExceptionAssert assertThat(@Nullable AppflowException actual) {
        return proxy(AppflowExceptionAssert.class, AppflowException.class, actual);
    }

    /**
     * Starts soft assertions over the {@link AppflowException} that some code throws; if it throws none, that is a failure,
     * too.
     *
     * @param code the code that should fail
     * @return soft assertions over the exception
     */
    @CheckReturnValue
    default AppflowExceptionAssert assertThatRefused(ThrowingCallable code) {
        return FailureHandler.soft(this).exceptionOf(code);
    }
}
