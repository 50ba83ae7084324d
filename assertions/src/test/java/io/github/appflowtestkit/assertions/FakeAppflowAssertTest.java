package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.call;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;

class FakeAppflowAssertTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final OrderSync code = new OrderSync(fake.client());

    @BeforeEach
    void profile() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
    }

    @Nested
    class Nothing {

        @Test
        void passes_when_no_call_was_made() {
            assertThat(fake).receivedNothing().receivedNothingElse().hasNoFlows();
        }

        @Test
        void fails_and_lists_the_only_call() throws IOException {
            code.exists("orders");
            Golden.failure("received-nothing-1", () -> assertThat(fake).receivedNothing());
        }

        @Test
        void fails_and_lists_all_calls() throws IOException {
            code.exists("orders");
            code.create(OrderSync.flow("orders"));
            Golden.failure("received-nothing-2", () -> assertThat(fake).receivedNothing());
        }

        @Test
        void fails_and_says_why_calls_were_refused() throws IOException {
            fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());
            fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());
            code.exists("orders");
            code.tryToCreate(OrderSync.flow("orders"));
            code.tryToCreate(OrderSync.flow("orders", flow -> flow.tasks(List.of())));
            code.tryToCreate(OrderSync.flow("orders", flow -> flow.tasks(List.of())));
            assertThatThrownBy(() -> fake.client().listFlows(all -> {})).isInstanceOf(AppflowException.class);
            code.exists("orders2");
            code.tryToCreate(OrderSync.flow("orders", flow -> flow.tasks(List.of())));
            Golden.failure("received-nothing-refused", () -> assertThat(fake).receivedNothing());
        }

        @Test
        void cuts_a_long_list() throws IOException {
            for (int i = 0; i < 45; i++) {
                code.exists("orders");
            }
            Golden.failure("received-nothing-45", () -> assertThat(fake).receivedNothing());
        }
    }

    @Nested
    class NothingElse {

        @Test
        void passes_when_all_calls_were_verified_in_any_statement() {
            code.exists("orders");
            code.create(OrderSync.flow("orders"));
            code.delete("orders");
            assertThat(fake).received(Operation.DESCRIBE_FLOW).once();
            assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.DELETE_FLOW);
            assertThat(fake).receivedNothingElse();
        }

        @Test
        void fails_and_points_at_the_others() throws IOException {
            code.exists("orders");
            code.create(OrderSync.flow("orders"));
            code.delete("orders");
            assertThat(fake).received(Operation.CREATE_FLOW).once();
            Golden.failure("received-nothing-else", () -> assertThat(fake).receivedNothingElse());
        }

        @Test
        void points_at_the_others_also_in_a_list_that_is_cut() throws IOException {
            for (int i = 0; i < 45; i++) {
                code.exists("orders");
            }
            assertThat(fake).received(Operation.DESCRIBE_FLOW).times(45);
            code.create(OrderSync.flow("orders"));
            Golden.failure("received-nothing-else-46", () -> assertThat(fake).receivedNothingElse());
        }

        @Test
        void counts_only_matching_calls_as_verified() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            assertThat(fake).received(Operation.CREATE_FLOW).with(OrderSync.flow("orders"));
            Golden.failure("received-nothing-else-1", () -> assertThat(fake).receivedNothingElse());
        }

        @Test
        void forgets_when_the_fake_is_reset() {
            code.exists("orders");
            assertThat(fake).received(Operation.DESCRIBE_FLOW).once().receivedNothingElse();
            fake.reset();
            code.exists("orders");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> assertThat(fake).receivedNothingElse())
                    .hasMessageContaining("#1");
        }
    }

    @Nested
    class InOrder {

        @Test
        void passes_with_other_calls_in_between() {
            code.exists("orders");
            code.create(OrderSync.flow("orders"));
            code.exists("orders");
            code.delete("orders");
            assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.CREATE_FLOW, Operation.DELETE_FLOW);
            assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.DESCRIBE_FLOW);
        }

        @Test
        void fails_when_the_order_is_another() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.exists("orders");
            Golden.failure(
                    "in-order-other", () -> assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.CREATE_FLOW));
        }

        @Test
        void fails_when_a_second_call_is_missing() throws IOException {
            code.exists("orders");
            Golden.failure(
                    "in-order-again", () -> assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.DESCRIBE_FLOW));
        }

        @Test
        void fails_when_one_was_never_called() throws IOException {
            code.exists("orders");
            Golden.failure(
                    "in-order-missing", () -> assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.CREATE_FLOW));
        }

        @Test
        void fails_when_no_calls_were_made() throws IOException {
            Golden.failure(
                    "in-order-zero", () -> assertThat(fake).inOrder(Operation.DESCRIBE_FLOW, Operation.CREATE_FLOW));
        }
    }

    @Nested
    class PartialCalls {

        private static CreateFlowRequest named(String name) {
            return CreateFlowRequest.builder().flowName(name).build();
        }

        private static DeleteFlowRequest deletionOf(String name) {
            return DeleteFlowRequest.builder().flowName(name).build();
        }

        @Test
        void pass_in_order_with_other_calls_in_between() {
            code.create(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            code.delete("orders");
            assertThat(fake)
                    .inOrder(
                            call(Operation.CREATE_FLOW).with(named("orders")),
                            call(Operation.DELETE_FLOW).with(deletionOf("orders")))
                    .inOrder(call(Operation.CREATE_FLOW), call(Operation.CREATE_FLOW), call(Operation.DELETE_FLOW))
                    .didNotReceive(call(Operation.DELETE_FLOW).with(deletionOf("invoices")))
                    .didNotReceive(call(Operation.LIST_FLOWS))
                    .receivedNothingElse();
        }

        @Test
        void fail_when_the_order_is_another() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.delete("orders");
            code.create(OrderSync.flow("invoices"));
            Golden.failure(
                    "in-order-partial",
                    () -> assertThat(fake)
                            .inOrder(
                                    call(Operation.CREATE_FLOW).with(named("invoices")),
                                    call(Operation.DELETE_FLOW).with(deletionOf("orders"))));
        }

        @Test
        void fail_with_the_closest_call() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            code.delete("orders");
            Golden.failure(
                    "in-order-partial-missing",
                    () -> assertThat(fake)
                            .inOrder(
                                    call(Operation.CREATE_FLOW).with(named("orders")),
                                    call(Operation.DELETE_FLOW).with(deletionOf("invoices"))));
        }

        @Test
        void fail_when_a_second_one_is_missing() throws IOException {
            code.create(OrderSync.flow("orders"));
            ExpectedCall once = call(Operation.CREATE_FLOW).with(named("orders"));
            Golden.failure("in-order-partial-again", () -> assertThat(fake).inOrder(once, once));
        }

        @Test
        void fail_when_a_call_was_made_after_all() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.delete("orders");
            Golden.failure(
                    "did-not-receive-partial",
                    () -> assertThat(fake)
                            .didNotReceive(call(Operation.DELETE_FLOW).with(deletionOf("orders"))));
        }

        @Test
        void are_for_one_request_of_their_operation() {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> call(Operation.CREATE_FLOW).with(deletionOf("orders")))
                    .withMessage("request must be a CreateFlowRequest, as in call(CREATE_FLOW), but was a"
                            + " DeleteFlowRequest");
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(
                            () -> call(Operation.CREATE_FLOW).with(named("a")).with(named("b")))
                    .withMessage(
                            "call(CREATE_FLOW) must have one request, but has two; set all members in one request");
        }
    }

    @Nested
    class Flows {

        @Test
        void passes_when_the_flow_is_there() {
            code.create(OrderSync.flow("orders"));
            assertThat(fake).hasFlow("orders").isActive();
            assertThat(fake).hasNoFlow("invoices");
        }

        @Test
        void fails_when_there_are_no_flows() throws IOException {
            Golden.failure("has-flow-zero", () -> assertThat(fake).hasFlow("orders"));
        }

        @Test
        void fails_and_names_the_only_flow() throws IOException {
            code.create(OrderSync.flow("order"));
            Golden.failure("has-flow-1", () -> assertThat(fake).hasFlow("orders"));
        }

        @Test
        void fails_and_names_the_flows() throws IOException {
            code.create(OrderSync.flow("returns"));
            code.create(OrderSync.scheduled("invoices"));
            Golden.failure("has-flow-2", () -> assertThat(fake).hasFlow("orders"));
        }

        @Test
        void fails_when_there_is_a_flow_that_should_not_be() throws IOException {
            code.create(OrderSync.flow("orders"));
            Golden.failure("has-no-flow", () -> assertThat(fake).hasNoFlow("orders"));
            Golden.failure("has-no-flows", () -> assertThat(fake).hasNoFlows());
        }

        @Test
        void a_description_is_kept_for_the_flow() throws IOException {
            code.create(OrderSync.scheduled("orders"));
            Golden.failure(
                    "has-flow-described",
                    () -> assertThat(fake)
                            .as("after the nightly run")
                            .hasFlow("orders")
                            .isActive());
        }
    }

    @Nested
    class Faults {

        @Test
        void passes_when_all_were_used_or_may_stay_unused() {
            fake.fail(Operation.CREATE_FLOW).with(Fault.throttling());
            fake.fail(Operation.DELETE_FLOW).lenient().with(Fault.throttling());
            code.tryToCreate(OrderSync.flow("orders"));
            assertThat(fake).hasNoUnusedFaults();
        }

        @Test
        void fails_when_one_was_not_used() throws IOException {
            fake.fail(Operation.CREATE_FLOW).times(2).with(Fault.throttling());
            code.exists("orders");
            Golden.failure("unused-fault-1", () -> assertThat(fake).hasNoUnusedFaults());
        }

        @Test
        void fails_when_several_were_not_used() throws IOException {
            fake.fail(Operation.CREATE_FLOW).with(Fault.connectionLost());
            fake.fail(Operation.DELETE_FLOW).always().with(Fault.internalServer());
            fake.fail(Operation.START_FLOW).afterCommit().with(Fault.timeout());
            Golden.failure("unused-fault-3", () -> assertThat(fake).hasNoUnusedFaults());
        }
    }
}
