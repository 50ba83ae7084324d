package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

/**
 * Entry points of AssertJ assertions over AppFlow: fakes, flows, runs, requests, reports and exceptions.
 *
 * <pre>{@code
 * import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
 *
 * assertThat(fake).received(Operation.CREATE_FLOW).once();
 * assertThat(fake).hasFlow("orders").isActive().readsFrom(ConnectorType.SALESFORCE).hasRun(3);
 * }</pre>
 *
 * <p>AssertJ's own {@code assertThat} can be imported statically as well. A null value fails every assertion. Failures
 * are {@link AssertionError}s with expected and actual values for IDEs, as far as there are any.
 */
@CheckReturnValue
public final class AppflowAssertions {

    private AppflowAssertions() {}

    /**
     * Starts assertions over a fake: the calls it received, and its flows.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static FakeAppflowAssert assertThat(@Nullable FakeAppflow actual) {
        return new FakeAppflowAssert(actual);
    }

    /**
     * A call of an operation, for {@link FakeAppflowAssert#inOrder(ExpectedCall, ExpectedCall, ExpectedCall...)} and {@link
     * FakeAppflowAssert#didNotReceive(ExpectedCall)}.
     *
     * @param operation the operation
     * @return the call, with any request
     */
    public static ExpectedCall call(Operation operation) {
        return ExpectedCall.of(Objects.requireNonNull(operation, "operation must not be null"));
    }

    /**
     * Starts assertions over a flow in a fake.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static FlowAssert assertThat(@Nullable FlowView actual) {
        return new FlowAssert(actual);
    }

    /**
     * Starts assertions over a run of a flow.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static RunAssert assertThat(@Nullable RunView actual) {
        return new RunAssert(actual);
    }

    /**
     * Starts assertions over a CreateFlow request: whether the service would accept it, and what it contains.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static CreateFlowRequestAssert assertThat(@Nullable CreateFlowRequest actual) {
        return new CreateFlowRequestAssert(actual);
    }

    /**
     * Starts assertions over a described flow: whether it is the flow that somebody has defined.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static DescribeFlowResponseAssert assertThat(@Nullable DescribeFlowResponse actual) {
        return new DescribeFlowResponseAssert(actual);
    }

    /**
     * Starts assertions over a validator's report.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static ReportAssert assertThat(@Nullable Report actual) {
        return new ReportAssert(actual);
    }

    /**
     * Starts assertions over an exception of the service.
     *
     * @param actual the value to verify; if it is null, assertions fail
     * @return assertions over it
     */
    public static AppflowExceptionAssert assertThat(@Nullable AppflowException actual) {
        return new AppflowExceptionAssert(actual);
    }

    /**
     * Verifies that some code throws an {@link AppflowException}, and starts assertions over it.
     *
     * <p>An exception that a future wraps is unwrapped, as in {@code assertThatRefused(() ->
     * async.startFlow(request).join())}.
     *
     * @param code the code that should fail
     * @return assertions over the exception
     * @throws AssertionError if the code throws nothing, or another exception
     */
    public static AppflowExceptionAssert assertThatRefused(ThrowingCallable code) {
        return FailureHandler.hard().exceptionOf(code);
    }
}
