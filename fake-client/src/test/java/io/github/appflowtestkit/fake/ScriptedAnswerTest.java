package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ValidationException;

class ScriptedAnswerTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    private static Optional<DescribeFlowResponse> deprecated(String flow) {
        return Optional.of(DescribeFlowResponse.builder()
                .flowName(flow)
                .flowStatus(FlowStatus.DEPRECATED)
                .build());
    }

    private FlowStatus status(String flow) {
        return client.describeFlow(request -> request.flowName(flow)).flowStatus();
    }

    @Test
    void an_empty_answer_is_left_to_the_fake() {
        fake.answer(Operation.DESCRIBE_FLOW, request -> {
            String flow = ((DescribeFlowRequest) request).flowName();
            return flow.equals("old") ? deprecated(flow) : Optional.empty();
        });

        assertThat(status("old")).isEqualTo(FlowStatus.DEPRECATED);
        assertThatThrownBy(() -> status("new")).isInstanceOf(ResourceNotFoundException.class);
        assertThat(fake.calls().get(0).notes()).contains("scripted answer");
        assertThat(fake.calls().get(1).notes()).doesNotContain("scripted answer");
    }

    @Test
    void the_answer_declared_last_is_asked_first_and_falls_through_to_the_one_before() {
        fake.answer(Operation.DESCRIBE_FLOW, request -> deprecated("first"));
        fake.answer(
                Operation.DESCRIBE_FLOW,
                request -> ((DescribeFlowRequest) request).flowName().equals("two")
                        ? deprecated("second")
                        : Optional.empty());

        assertThat(client.describeFlow(request -> request.flowName("two")).flowName())
                .isEqualTo("second");
        assertThat(client.describeFlow(request -> request.flowName("one")).flowName())
                .isEqualTo("first");
    }

    @Test
    void an_answer_carries_a_request_id_as_every_other() {
        fake.answer(Operation.DESCRIBE_FLOW, request -> deprecated("a"));

        DescribeFlowResponse answer = client.describeFlow(request -> request.flowName("any"));
        assertThat(answer.responseMetadata().requestId()).isNotBlank();
        assertThat(answer.sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @Test
    void requests_are_checked_before() {
        fake.answer(Operation.DESCRIBE_FLOW, request -> deprecated("a"));

        assertThatThrownBy(() -> status("a b")).isInstanceOf(ValidationException.class);
    }

    @Test
    void an_answer_of_another_operation_is_a_mistake() {
        fake.answer(
                Operation.DESCRIBE_FLOW,
                request -> Optional.of(ListFlowsResponse.builder().build()));

        assertThatIllegalStateException()
                .isThrownBy(() -> status("any"))
                .withMessage(
                        "answer for Operation.DESCRIBE_FLOW must return a DescribeFlowResponse or Optional.empty(), but"
                                + " returned a ListFlowsResponse");
    }

    @Test
    void a_test_that_fails_in_its_answer_leaves_no_gap_in_the_journal() {
        fake.answer(Operation.DESCRIBE_FLOW, request -> {
            throw new AssertionError("should not be called");
        });

        assertThatThrownBy(() -> status("any")).isInstanceOf(AssertionError.class);
        assertThat(fake.asyncClient().describeFlow(request -> request.flowName("any")))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(AssertionError.class);
        client.listFlows(request -> {});

        assertThat(fake.calls()).extracting(RecordedCall::number).containsExactly(1L, 2L, 3L);
        assertThat(fake.calls().get(0).exception())
                .hasValueSatisfying(thrown -> assertThat(thrown).hasCauseInstanceOf(AssertionError.class));
    }
}
