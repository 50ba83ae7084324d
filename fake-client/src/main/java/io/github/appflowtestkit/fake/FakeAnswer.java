package io.github.appflowtestkit.fake;

import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * The fake's own answer to a call, for a function that {@link FakeAppflow#answer(Operation, java.util.function.BiFunction)}
 * has set. The function may take it, change it, or leave it: the fake carries the operation out only if the function asks.
 *
 * <pre>{@code
 * fake.answer(
 *         DescribeFlowRequest.class,
 *         (request, fakeAnswer) -> fakeAnswer.as(DescribeFlowResponse.class).toBuilder()
 *                 .flowStatus(FlowStatus.DEPRECATED)
 *                 .build());
 * }</pre>
 *
 * <p>It is for this call only, and for the time in which the function runs.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface FakeAnswer {

    /**
     * {@return the response of the fake, or of the function that was set before this one} The first time it carries the
     * operation out; then it returns the same response.
     *
     * @throws software.amazon.awssdk.services.appflow.model.AppflowException if the fake refuses the call; the caller gets
     *     this exception unless the function catches it
     */
    AppflowResponse get();

    /**
     * {@return the same, with its type}
     *
     * @param <R> the type of the response
     * @param responseType the response type of the operation, such as {@code DescribeFlowResponse} for DescribeFlow
     * @throws IllegalArgumentException if another operation has this response type
     * @throws software.amazon.awssdk.services.appflow.model.AppflowException if the fake refuses the call
     */
    <R extends AppflowResponse> R as(Class<R> responseType);
}
