package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.call;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Typical mistakes, whose failure messages the guide shows. */
@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
class TypicalMistakesTest {

    private final FakeAppflow fake;
    private final AppflowClient client;
    private final NightlySync sync;

    TypicalMistakesTest(FakeAppflow fake, AppflowClient client) {
        this.fake = fake;
        this.client = client;
        this.sync = new NightlySync(client, fake.clock()::advance);
    }

    @Test
    void another_value_than_expected() throws IOException {
        sync.deploy();
        Mistake.prints("another-value", () -> {
            // tag::another-value[]
            assertThat(fake)
                    .received(Operation.CREATE_FLOW)
                    .with(CreateFlowRequest.builder()
                            .flowName("orders-to-lake")
                            .triggerConfig(trigger -> trigger.triggerType(TriggerType.ON_DEMAND))
                            .build());
            // end::another-value[]
        });
    }

    @Test
    void called_twice() throws IOException {
        sync.deploy();
        sync.deploy();
        Mistake.prints("called-twice", () -> {
            // tag::called-twice[]
            assertThat(fake).received(Operation.CREATE_FLOW).once();
            // end::called-twice[]
        });
    }

    @Test
    void never_called() throws IOException {
        Mistake.prints("never-called", () -> {
            // tag::never-called[]
            assertThat(fake).received(Operation.CREATE_FLOW).once();
            // end::never-called[]
        });
    }

    @Test
    void wrong_order() throws IOException {
        sync.deploy();
        Mistake.prints("wrong-order", () -> {
            // tag::wrong-order[]
            assertThat(fake).inOrder(Operation.START_FLOW, Operation.CREATE_FLOW);
            // end::wrong-order[]
        });
    }

    @Test
    void another_flow_is_started() throws IOException {
        sync.deploy();
        Mistake.prints("another-start", () -> {
            // tag::another-start[]
            assertThat(fake)
                    .inOrder(
                            call(Operation.CREATE_FLOW),
                            call(Operation.START_FLOW)
                                    .with(StartFlowRequest.builder()
                                            .flowName("order-to-lake")
                                            .build()));
            // end::another-start[]
        });
    }

    @Test
    void another_start_of_a_run() throws IOException {
        sync.deploy();
        fake.clock().advance(Duration.ofDays(2));
        Mistake.prints("run-start", () -> {
            // tag::run-start[]
            assertThat(fake).hasFlow("orders-to-lake").run(2).hasStartedAt(Instant.parse("2026-01-02T00:00:00Z"));
            // end::run-start[]
        });
    }

    @Test
    void a_held_call_of_a_sync_client() throws IOException {
        sync.deploy();
        Mistake.throwsException("held-sync", () -> {
            // tag::held-sync[]
            HeldCalls held = fake.hold(Operation.DESCRIBE_FLOW);
            sync.problem();
            held.release();
            // end::held-sync[]
        });
    }

    @Test
    void an_answer_that_is_null() throws IOException {
        sync.deploy();
        Mistake.throwsException("null-answer", () -> {
            // tag::null-answer[]
            fake.answer(
                    DescribeFlowRequest.class,
                    (request, fakeAnswer) -> request.flowName().equals("old") ? fakeAnswer.get() : null);
            sync.problem();
            // end::null-answer[]
        });
    }

    @Test
    void unknown_flow() throws IOException {
        sync.deploy();
        Mistake.prints("unknown-flow", () -> {
            // tag::unknown-flow[]
            assertThat(fake).hasFlow("order-to-lake").isActive();
            // end::unknown-flow[]
        });
    }

    @Test
    void never_started() throws IOException {
        client.createFlow(OrdersToLake.definition());
        Mistake.prints("never-started", () -> {
            // tag::never-started[]
            assertThat(fake).hasFlow("orders-to-lake").isActive();
            // end::never-started[]
        });
    }

    @Test
    void a_run_that_failed() throws IOException {
        sync.deploy();
        fake.runs("orders-to-lake").next(RunResult.successful(1_200, 350_000), RunResult.failed("INVALID_SESSION_ID"));
        fake.clock().advance(Duration.ofDays(2));
        Mistake.prints("failed-run", () -> {
            // tag::failed-run[]
            assertThat(fake).hasFlow("orders-to-lake").hasRun(3);
            // end::failed-run[]
        });
    }

    @Test
    void a_secret_is_never_shown() throws IOException {
        client.createConnectorProfile(desk("shop-desk"));
        Mistake.prints("secret", () -> {
            // tag::secret[]
            assertThat(fake).received(Operation.CREATE_CONNECTOR_PROFILE).with(desk("help-desk"));
            // end::secret[]
        });
    }

    private static CreateConnectorProfileRequest desk(String name) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(ConnectorType.SERVICENOW)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(ConnectorProfileConfig.builder()
                        .connectorProfileProperties(properties ->
                                properties.serviceNow(desk -> desk.instanceUrl("https://shop.service-now.com")))
                        .connectorProfileCredentials(credentials -> credentials.serviceNow(
                                desk -> desk.username("sync").password("Tr0ub4dor&3")))
                        .build())
                .build();
    }

    @Test
    void an_undeclared_connector_profile() throws IOException {
        Mistake.throwsException("undeclared-profile", () -> {
            // tag::undeclared-profile[]
            client.createFlow(OrdersToLake.definition().toBuilder()
                    .sourceFlowConfig(source -> source.connectorType(ConnectorType.SALESFORCE)
                            .connectorProfileName("shop-crn")
                            .sourceConnectorProperties(
                                    properties -> properties.salesforce(salesforce -> salesforce.object("Order"))))
                    .build());
            // end::undeclared-profile[]
        });
    }

    @Test
    void a_flow_without_a_projection() throws IOException {
        Mistake.throwsException("no-projection", () -> {
            // tag::no-projection[]
            client.createFlow(OrdersToLake.definition().toBuilder()
                    .tasks(Task.builder()
                            .taskType(TaskType.MAP)
                            .sourceFields("Id")
                            .destinationField("Id")
                            .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.NO_OP))
                            .build())
                    .build());
            // end::no-projection[]
        });
    }

    @Test
    void a_client_token_for_another_definition() throws IOException {
        client.createFlow(OrdersToLake.definition());
        Mistake.throwsException("token", () -> {
            // tag::token[]
            client.createFlow(OrdersToLake.definition().toBuilder()
                    .description("Copies orders every night.")
                    .build());
            // end::token[]
        });
    }

    @Test
    void the_client_has_another_region() throws IOException {
        Mistake.failsTest("another-region", MistakenTests.AnotherRegion.class);
    }

    @Test
    void the_test_fails_by_its_own_assertion() throws IOException {
        Mistake.failsTest("own-assertion", MistakenTests.OwnAssertion.class);
    }

    @Test
    void an_unused_fault() throws IOException {
        Mistake.failsTest("unused-fault", MistakenTests.UnusedFault.class);
    }

    @Test
    void a_mistake_in_a_given_flow() throws IOException {
        Mistake.failsTest("given-flow", MistakenTests.GivenFlow.class);
    }

    @Test
    void one_name_for_two_connectors() throws IOException {
        Mistake.failsTest("two-connectors", MistakenTests.TwoConnectors.class);
    }

    @Test
    void a_mistake_in_a_flow_file() throws IOException {
        Mistake.failsTest("flow-file", MistakenTests.FlowFiles.class);
    }

    @Test
    void an_unexpected_call() throws IOException {
        Mistake.failsTest("other-operation", MistakenTests.OtherOperation.class);
    }

    @Test
    void an_unfinished_fault_and_an_unfinished_assertion() throws IOException {
        Mistake.failsTest("unfinished", MistakenTests.Unfinished.class);
    }

    @Test
    void a_misplaced_annotation() throws IOException {
        Mistake.failsTest("misplaced", MistakenTests.Misplaced.class);
    }

    @Test
    void a_fake_that_is_a_mock() throws IOException {
        Mistake.failsTest("mocked", MistakenTests.Mocked.class);
    }

    @Test
    void a_parameter_that_nobody_resolves() throws IOException {
        Mistake.failsTest("unknown-parameter", MistakenTests.UnknownParameter.class);
    }

    @Test
    void a_class_without_the_extension() throws IOException {
        Mistake.failsTest("no-extension", MistakenTests.NoExtension.class);
    }

    @Test
    void a_flow_source_of_an_ordinary_test() throws IOException {
        Mistake.failsTest("flow-source", MistakenTests.NotParameterized.class);
    }

    @Test
    void a_schedule_that_never_fires() throws IOException {
        Mistake.prints("never-fires", () -> {
            // tag::never-fires[]
            client.createFlow(OrdersToLake.definition().toBuilder()
                    .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                            .triggerProperties(properties -> properties.scheduled(
                                    scheduled -> scheduled.scheduleExpression("cron(0 2 31 2 ? *)"))))
                    .build());
            client.startFlow(start -> start.flowName("orders-to-lake"));
            fake.clock().advance(Duration.ofDays(365));

            assertThat(fake).hasFlow("orders-to-lake").hasRun(1);
            // end::never-fires[]
        });
    }

    @Test
    void an_unused_hold() throws IOException {
        Mistake.failsTest("unused-hold", MistakenTests.UnusedHold.class);
    }
}
