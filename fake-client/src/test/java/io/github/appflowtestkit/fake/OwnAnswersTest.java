package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;

/** Answers of a test's own, also those that throw. */
class OwnAnswersTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @Test
    void the_answer_declared_last_is_asked_first() {
        fake.answer(Operation.LIST_FLOWS, request -> Optional.of(answer("first")));
        fake.answer(Operation.LIST_FLOWS, request -> Optional.of(answer("second")));
        fake.answer(Operation.LIST_FLOWS, request -> Optional.empty());

        assertThat(client.listFlows(request -> {}).flows())
                .extracting(FlowDefinition::flowName)
                .containsExactly("second");
        assertThat(fake.calls().get(0).notes()).containsExactly("scripted answer");
    }

    private static ListFlowsResponse answer(String flow) {
        return ListFlowsResponse.builder()
                .flows(FlowDefinition.builder().flowName(flow).build())
                .build();
    }

    @Test
    void an_exception_of_the_sdk_is_a_refusal_at_every_door() {
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw ConflictException.builder().message("mine").build();
        });

        assertConflict(catchThrowable(() -> client.listFlows(request -> {})));
        assertConflict(catchThrowable(() -> RealClients.inMemory(fake).listFlows(request -> {})));
        assertThat(fake.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.exception()).containsInstanceOf(ConflictException.class));
    }

    private static void assertConflict(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(ConflictException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(409);
                    assertThat(refusal.requestId()).isNotBlank();
                })
                .hasMessageStartingWith("mine (Service: Appflow, Status Code: 409, Request ID: ");
    }

    @Test
    void any_other_exception_reaches_the_caller_and_the_record() {
        IllegalStateException mine = new IllegalStateException("mine");
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw mine;
        });

        assertThatThrownBy(() -> client.listFlows(request -> {})).isSameAs(mine);
        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.exception()).containsSame(mine);
            assertThat(call.notes()).contains("scripted answer threw");
        });
    }

    @Test
    void failed_assertions_are_seen_and_never_waited_for() {
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw new AssertionError("mine");
        });

        assertThatThrownBy(() -> client.listFlows(request -> {})).hasMessage("mine");
        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(request -> {}))
                .hasStackTraceContaining("mine");
        try (AppflowAsyncClient async = RealClients.inMemoryAsync(fake, configuration -> {})) {
            assertThatThrownBy(() -> async.listFlows(request -> {}).join()).hasStackTraceContaining("mine");
        }
        FakeAppflowServer server = fake.serve(0);
        try (AppflowClient loopback = RealClients.over(server.endpoint())) {
            assertThatThrownBy(() -> loopback.listFlows(request -> {}))
                    .hasMessageContaining("java.lang.AssertionError: mine");
            assertThat(loopback.describeConnectors(request -> {}).connectors()).isNotEmpty();
        }
        assertThatThrownBy(server::close).isInstanceOf(AssertionError.class).hasMessage("mine");
        server.close();
    }

    @Test
    void what_several_calls_throw_is_one_exception_at_the_end_of_the_server() {
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw new IllegalStateException("flows");
        });
        fake.answer(Operation.LIST_CONNECTORS, request -> {
            throw new IllegalStateException("connectors");
        });
        FakeAppflowServer server = fake.serve(0);
        try (AppflowClient loopback = RealClients.over(server.endpoint())) {
            assertThatThrownBy(() -> loopback.listFlows(request -> {}));
            assertThatThrownBy(() -> loopback.listConnectors(request -> {}));
        }

        assertThatThrownBy(server::close)
                .hasMessage("flows")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("connectors"));
    }

    @Test
    void a_listener_of_requests_that_throws_is_seen_too() {
        FakeAppflowServer server = FakeAppflowServer.builder(fake)
                .onRequest(request -> {
                    throw new IllegalStateException("mine");
                })
                .start();
        try (AppflowClient loopback = RealClients.over(server.endpoint())) {
            assertThatThrownBy(() -> loopback.listFlows(request -> {})).hasMessageContaining("mine");
        }

        assertThatThrownBy(server::close).hasMessage("mine");
    }
}
