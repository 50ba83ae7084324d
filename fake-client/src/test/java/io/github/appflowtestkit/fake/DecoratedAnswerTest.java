package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Answers that are made of the fake's own. */
class DecoratedAnswerTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void flow() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.onDemand("orders").build());
    }

    private DescribeFlowResponse describe(String flow) {
        return client.describeFlow(request -> request.flowName(flow));
    }

    private void deprecate(String description) {
        fake.answer(
                DescribeFlowRequest.class,
                (request, fakeAnswer) -> fakeAnswer.as(DescribeFlowResponse.class).toBuilder()
                        .flowStatus(FlowStatus.DEPRECATED)
                        .description(description)
                        .build());
    }

    @Test
    void a_function_changes_the_answer_of_the_fake() {
        deprecate("old");

        DescribeFlowResponse answer = describe("orders");

        assertThat(answer.flowStatus()).isEqualTo(FlowStatus.DEPRECATED);
        assertThat(answer.flowArn()).endsWith("flow/orders");
        assertThat(answer.responseMetadata().requestId()).isNotBlank();
        assertThat(fake.calls().get(0).notes()).containsExactly("scripted answer, made of the fake's own");
        assertThat(fake.calls().get(0).response()).contains(answer);
    }

    @Test
    void the_operation_is_carried_out_once_and_only_if_the_function_asks() {
        fake.answer(Operation.CREATE_FLOW, (request, fakeAnswer) -> {
            if (((CreateFlowRequest) request).flowName().equals("dry")) {
                return CreateFlowResponse.builder().flowArn("none").build();
            }
            fakeAnswer.get();
            return fakeAnswer.get();
        });

        assertThat(client.createFlow(Requests.onDemand("dry").build()).flowArn())
                .isEqualTo("none");
        client.createFlow(Requests.onDemand("wet").build());

        assertThat(fake.flows()).extracting(FlowView::name).containsExactly("orders", "wet");
        assertThat(fake.calls().get(0).notes()).containsExactly("scripted answer");
        assertThat(fake.calls().get(1).notes()).isEmpty();
    }

    @Test
    void the_latest_function_gets_what_the_one_before_answers() {
        deprecate("first");
        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            DescribeFlowResponse before = fakeAnswer.as(DescribeFlowResponse.class);
            return before.toBuilder()
                    .description(before.description() + ", then second")
                    .build();
        });
        fake.answer(Operation.DESCRIBE_FLOW, request -> Optional.empty());

        assertThat(describe("orders").description()).isEqualTo("first, then second");
    }

    @Test
    void a_refusal_of_the_fake_goes_through_or_is_caught() {
        deprecate("any");
        assertThatThrownBy(() -> describe("other"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Status Code: 404");
        assertThat(fake.calls().get(0).notes()).isEmpty();

        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            try {
                return fakeAnswer.get();
            } catch (ResourceNotFoundException e) {
                return DescribeFlowResponse.builder().flowName("instead").build();
            }
        });
        assertThat(describe("other").flowName()).isEqualTo("instead");
    }

    @Test
    void calls_of_a_function_pass_it_by() {
        AtomicInteger asked = new AtomicInteger();
        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            asked.incrementAndGet();
            return describe(request.flowName()).toBuilder().description("twice").build();
        });

        assertThat(describe("orders").description()).isEqualTo("twice");
        assertThat(RealClients.inMemory(fake)
                        .describeFlow(request -> request.flowName("orders"))
                        .description())
                .isEqualTo("twice");

        assertThat(asked).hasValue(2);
        assertThat(fake.calls()).hasSize(4);
    }

    @Test
    void null_is_a_mistake_that_every_client_of_this_process_shows() {
        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> null);

        String message =
                "answer for Operation.DESCRIBE_FLOW must return a DescribeFlowResponse or fakeAnswer.get(), but"
                        + " returned null";
        assertThatIllegalStateException().isThrownBy(() -> describe("orders")).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> RealClients.inMemory(fake).describeFlow(request -> request.flowName("orders")))
                .withMessage(message);
        try (AppflowAsyncClient async = RealClients.inMemoryAsync(fake, configuration -> {})) {
            assertThatThrownBy(() -> async.describeFlow(request -> request.flowName("orders"))
                            .join())
                    .hasStackTraceContaining(message);
        }
        assertThat(fake.calls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.notes())
                        .contains("scripted answer threw", "broken off: IllegalStateException"));
    }

    @Test
    void the_caller_gets_the_exception_of_a_function() {
        IllegalStateException mine = new IllegalStateException("mine");
        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            throw mine;
        });

        assertThatThrownBy(() -> describe("orders")).isSameAs(mine);
        assertThatThrownBy(() -> RealClients.inMemory(fake).describeFlow(request -> request.flowName("orders")))
                .isSameAs(mine);

        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            throw ConflictException.builder().message("mine").build();
        });
        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ConflictException.class);
    }

    @Test
    void types_must_fit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.answer(AppflowRequest.class, (request, fakeAnswer) -> fakeAnswer.get()))
                .withMessage("requestType must be the request of an operation, such as CreateFlowRequest, but is"
                        + " AppflowRequest");

        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> fakeAnswer.as(ListFlowsResponse.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> describe("orders"))
                .withMessage("responseType must be DescribeFlowResponse, the response of DescribeFlow, but is"
                        + " ListFlowsResponse");
    }

    @Test
    void a_lost_response_was_decorated_too() {
        AtomicInteger asked = new AtomicInteger();
        fake.answer(Operation.CREATE_FLOW, (request, fakeAnswer) -> {
            asked.incrementAndGet();
            return fakeAnswer.get();
        });
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());

        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("new").build()))
                .hasMessageContaining("Connection reset");
        assertThat(asked).hasValue(1);
        assertThat(fake.flow("new")).isPresent();
    }

    @Test
    void calls_are_listed_by_the_type_of_their_request() {
        client.createFlow(Requests.onDemand("first").build());
        describe("first");
        client.createFlow(Requests.onDemand("second").build());

        List<CreateFlowRequest> created = fake.calls(CreateFlowRequest.class);

        assertThat(created).extracting(CreateFlowRequest::flowName).containsExactly("first", "second");
        assertThatIllegalArgumentException().isThrownBy(() -> fake.calls(AppflowRequest.class));
    }

    @Test
    void faults_are_for_requests_that_match_a_partial_one() {
        fake.fail(Operation.DESCRIBE_FLOW)
                .when(DescribeFlowRequest.builder().flowName("orders").build())
                .with(Fault.throttling());

        assertThatThrownBy(() -> describe("other")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> describe("orders")).hasMessageContaining("Too Many Requests");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.fail(Operation.DESCRIBE_FLOW)
                        .when(CreateFlowRequest.builder().build()))
                .withMessage("partial must be DescribeFlowRequest, the request of DescribeFlow, but is"
                        + " CreateFlowRequest");
    }

    @Test
    void a_partial_request_has_some_of_the_entries_of_a_map_and_all_of_a_list() {
        fake.fail(Operation.CREATE_FLOW)
                .always()
                .when(CreateFlowRequest.builder().tags(Map.of("team", "orders")).build())
                .with(Fault.throttling());
        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("first")
                        .tags(Map.of("team", "orders", "stage", "test"))
                        .build()))
                .hasMessageContaining("Too Many Requests");

        fake.reset();
        flow();
        CreateFlowRequest request = Requests.onDemand("first").build();
        fake.fail(Operation.CREATE_FLOW)
                .always()
                .when(CreateFlowRequest.builder()
                        .destinationFlowConfigList(
                                request.destinationFlowConfigList().get(0),
                                request.destinationFlowConfigList().get(0))
                        .build())
                .with(Fault.throttling());
        client.createFlow(request);
    }
}
