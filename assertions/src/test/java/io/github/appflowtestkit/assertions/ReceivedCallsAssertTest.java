package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

class ReceivedCallsAssertTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final OrderSync code = new OrderSync(fake.client());

    @BeforeEach
    void profile() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
    }

    private ReceivedCallsAssert created() {
        return assertThat(fake).received(Operation.CREATE_FLOW);
    }

    private static CreateFlowRequest partial(Consumer<CreateFlowRequest.Builder> members) {
        return CreateFlowRequest.builder().applyMutation(members).build();
    }

    @Nested
    class Counting {

        @Test
        void passes_when_the_number_is_right() {
            created().never();
            assertThat(fake).didNotReceive(Operation.CREATE_FLOW);
            code.create(OrderSync.flow("aa"));
            created().once();
            code.create(OrderSync.flow("bb"));
            created().times(2).received(Operation.CREATE_FLOW).atLeast(1);
            created().atMost(2).received(Operation.START_FLOW).never();
        }

        @Test
        void counts_failed_calls() {
            code.tryToCreate(OrderSync.flow("no spaces allowed"));
            created().once();
        }

        @Test
        void fails_and_names_calls_in_other_accounts_and_Regions() throws IOException {
            FakeAppflow home = FakeAppflow.builder()
                    .account("123456789012")
                    .region("us-east-1")
                    .build();
            home.at(home.accountId(), "eu-west-1").client().listFlows(all -> {});
            Golden.failure(
                    "once-elsewhere",
                    () -> assertThat(home).received(Operation.CREATE_FLOW).once());

            FakeAppflow other = home.at("111122223333", "eu-west-1");
            other.client().listFlows(all -> {});
            other.client().listConnectors(all -> {});
            home.at("111122223333", "us-east-1").client().listFlows(all -> {});
            home.client().listFlows(all -> {});
            Golden.failure(
                    "once-others-elsewhere",
                    () -> assertThat(home).received(Operation.CREATE_FLOW).once());
        }

        @Test
        void fails_when_no_calls_were_made() throws IOException {
            Golden.failure("once-no-calls", () -> created().once());
        }

        @Test
        void fails_when_only_others_were_made() throws IOException {
            code.exists("orders");
            Golden.failure("once-others", () -> created().once());
        }

        @Test
        void fails_when_there_are_too_many() throws IOException {
            code.create(OrderSync.flow("aa"));
            code.exists("aa");
            code.create(OrderSync.flow("bb"));
            Golden.failure("once-2", () -> created().once());
            Golden.failure("times-3", () -> created().times(3));
            Golden.failure("at-least-3", () -> created().atLeast(3));
            Golden.failure("at-most-1", () -> created().atMost(1));
            Golden.failure("never-2", () -> created().never());
        }

        @Test
        void fails_when_there_is_one_that_should_not_be() throws IOException {
            code.create(OrderSync.flow("aa"));
            Golden.failure("never-1", () -> created().never());
        }
    }

    @Nested
    class With {

        @Test
        void passes_when_all_given_members_match() {
            code.create(OrderSync.scheduled("orders"));
            code.create(OrderSync.flow("invoices"));
            created().with(partial(flow -> flow.flowName("orders"))).once();
            created().with(partial(flow -> {})).times(2);
            created()
                    .with(partial(flow -> flow.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED))))
                    .with(partial(flow -> flow.flowName("orders")));
            created().neverWith(partial(flow -> flow.flowName("returns")));
        }

        @Test
        void passes_when_the_token_that_the_client_filled_in_matches() {
            code.create(OrderSync.flow("aa"));
            String token = ((CreateFlowRequest) fake.calls().get(0).request()).clientToken();

            created().with(partial(flow -> flow.clientToken(token))).once();
            created().with(partial(flow -> flow.flowName("aa"))).once();
        }

        @Test
        void passes_when_entries_of_maps_and_lists_match() {
            code.create(OrderSync.flow("orders", flow -> flow.tags(Map.of("team", "crm", "env", "test"))));
            created().with(partial(flow -> flow.tags(Map.of("team", "crm"))));
            created()
                    .with(partial(flow ->
                            flow.tasks(Task.builder().taskType(TaskType.MAP_ALL).build())));
        }

        @Test
        void fails_with_a_verdict_on_each_member_of_the_nearest_call() throws IOException {
            code.exists("orders-sync");
            code.create(OrderSync.flow("orders-sink"));
            code.create(OrderSync.flow("orders-sync"));
            AssertionError error = Golden.failure(
                    "with-nearest",
                    () -> created()
                            .with(partial(flow -> flow.flowName("orders-sync")
                                    .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)))));
            Assertions.assertThat(error)
                    .hasFieldOrPropertyWithValue(
                            "expected.value", "flowName = \"orders-sync\"\ntriggerConfig.triggerType = \"Scheduled\"");
        }

        @Test
        void fails_when_the_only_call_does_not_match() throws IOException {
            code.create(OrderSync.flow("orders"));
            Golden.failure(
                    "with-absent",
                    () -> created()
                            .with(partial(flow -> flow.flowName("orders")
                                    .description("nightly")
                                    .tags(Map.of("team", "crm"))
                                    .tasks(
                                            Task.builder().build(),
                                            Task.builder().build()))));
        }

        @Test
        void fails_when_there_is_no_call_of_the_operation() throws IOException {
            Golden.failure("with-no-calls", () -> created().with(partial(flow -> flow.flowName("orders"))));
            code.exists("orders");
            Golden.failure("with-others", () -> created().with(partial(flow -> flow.flowName("orders"))));
        }

        @Test
        void fails_when_too_many_match() throws IOException {
            fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());
            code.tryToCreate(OrderSync.flow("orders"));
            code.tryToCreate(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            Golden.failure(
                    "with-once-2",
                    () -> created()
                            .with(partial(flow -> flow.flowName("orders")))
                            .once());
        }

        @Test
        void fails_when_one_matches_that_should_not() throws IOException {
            code.create(OrderSync.flow("orders"));
            Golden.failure("never-with", () -> created().neverWith(partial(flow -> flow.flowName("orders"))));
        }

        @Test
        void never_shows_two_sides_that_look_equal() throws IOException {
            code.tryToCreate(OrderSync.flow("orders\u00a0eu", flow -> flow.description("x".repeat(70) + "1")));
            Golden.failure(
                    "with-alike",
                    () -> created()
                            .with(partial(flow -> flow.flowName("orders eu").description("x".repeat(70) + "2"))));
        }

        @Test
        void refuses_the_request_of_another_operation() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> created().with(StartFlowRequest.builder().build()))
                    .withMessage(
                            "request must be a CreateFlowRequest, as in received(CREATE_FLOW), but was a StartFlowRequest");
        }

        @Test
        void never_shows_a_secret() throws IOException {
            CreateConnectorProfileRequest request = profile("crm", "hunter2");
            fake.client().createConnectorProfile(request);
            assertThat(fake).received(Operation.CREATE_CONNECTOR_PROFILE).with(request);
            AssertionError error = Golden.failure(
                    "with-secret",
                    () -> assertThat(fake)
                            .received(Operation.CREATE_CONNECTOR_PROFILE)
                            .with(profile("erp", "hunter3")));
            Assertions.assertThat(error.toString()).doesNotContain("hunter");
        }

        private CreateConnectorProfileRequest profile(String name, String password) {
            return CreateConnectorProfileRequest.builder()
                    .connectorProfileName(name)
                    .connectorType(ConnectorType.SERVICENOW)
                    .connectionMode("Public")
                    .connectorProfileConfig(config -> config.connectorProfileProperties(
                                    properties -> properties.serviceNow(
                                            service -> service.instanceUrl("https://dev1.service-now.com")))
                            .connectorProfileCredentials(credentials -> credentials.serviceNow(
                                    service -> service.username("sync").password(password))))
                    .build();
        }
    }

    @Nested
    class WithRequestSatisfying {

        @Test
        void passes_and_narrows() {
            code.create(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            created()
                    .withRequestSatisfying((CreateFlowRequest request) ->
                            Assertions.assertThat(request.flowName()).startsWith("ord"))
                    .once();
        }

        @Test
        void fails_with_the_failed_assertion_of_each_call() throws IOException {
            code.create(OrderSync.flow("orders"));
            code.create(OrderSync.flow("invoices"));
            Golden.failure(
                    "satisfying-2",
                    () -> created()
                            .withRequestSatisfying((CreateFlowRequest request) ->
                                    Assertions.assertThat(request.flowName()).startsWith("ret")));
        }

        @Test
        void fails_when_no_calls_were_made() throws IOException {
            Golden.failure("satisfying-zero", () -> created().withRequestSatisfying((CreateFlowRequest request) -> {}));
        }

        @Test
        void refuses_assertions_over_the_request_of_another_operation() {
            code.create(OrderSync.flow("orders"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> created().withRequestSatisfying((StartFlowRequest request) -> {}))
                    .withMessage("the assertions must be for a CreateFlowRequest, as in received(CREATE_FLOW)");
        }
    }
}
