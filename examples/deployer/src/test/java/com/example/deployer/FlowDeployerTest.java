package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.junit.FlowSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

@ShopTest
class FlowDeployerTest {

    private final FakeAppflow fake;
    private final AppflowClient client;
    private final FlowDeployer deployer;

    FlowDeployerTest(FakeAppflow fake, AppflowClient client) {
        this.fake = fake;
        this.client = client;
        this.deployer = new FlowDeployer(client, new Retries(fake.clock()::advance));
    }

    @Test
    void creates_and_activates_a_flow_with_a_schedule() {
        assertThat(deployer.deploy(Flows.orders())).isEqualTo(Outcome.CREATED);

        assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.START_FLOW);
        assertThat(fake)
                .hasFlow("orders-to-lake")
                .isActive()
                .hasSchedule("cron(0 2 * * ? *)")
                .hasTag("team", "orders");
    }

    @Test
    void does_not_run_a_flow_on_demand() {
        deployer.deploy(Flows.tickets());

        assertThat(fake).didNotReceive(Operation.START_FLOW);
        assertThat(fake).hasFlow("tickets-to-lake").isActive().hasNeverRun();
    }

    /** Although DescribeFlow adds empty structures and defaults to each of them. */
    @ParameterizedTest
    @FlowSource("flows/*.json")
    void changes_nothing_in_the_second_deployment(CreateFlowRequest flow) {
        deployer.deploy(flow);

        assertThat(deployer.deploy(flow)).isEqualTo(Outcome.UNCHANGED);

        assertThat(fake).received(Operation.CREATE_FLOW).once();
        assertThat(fake)
                .didNotReceive(Operation.UPDATE_FLOW)
                .didNotReceive(Operation.TAG_RESOURCE)
                .didNotReceive(Operation.UNTAG_RESOURCE);
    }

    @Test
    void updates_a_flow_in_place() {
        deployer.deploy(Flows.orders());
        fake.clock().advance(Duration.ofDays(2));

        assertThat(deployer.deploy(orders("cron(0 5 * * ? *)"))).isEqualTo(Outcome.UPDATED);

        assertThat(fake).received(Operation.CREATE_FLOW).once();
        assertThat(fake)
                .received(Operation.UPDATE_FLOW)
                .with(UpdateFlowRequest.builder()
                        .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED))
                        .build())
                .once();
        assertThat(fake)
                .hasFlow("orders-to-lake")
                .isActive()
                .hasSchedule("cron(0 5 * * ? *)")
                .hasRun(2);
    }

    /** Each update needs a token of its own: within 8 hours the service answers a known one without an update. */
    @Test
    void updates_a_flow_several_times_on_the_same_day() {
        deployer.deploy(Flows.orders());

        for (String schedule : List.of("cron(0 5 * * ? *)", "cron(0 6 * * ? *)", "cron(0 5 * * ? *)")) {
            assertThat(deployer.deploy(orders(schedule))).isEqualTo(Outcome.UPDATED);
            assertThat(fake).hasFlow("orders-to-lake").hasSchedule(schedule);
        }
    }

    @Test
    void removes_what_the_file_no_longer_says() {
        deployer.deploy(Flows.orders());

        Outcome outcome =
                deployer.deploy(Flows.orders().toBuilder().description(null).build());

        assertThat(outcome).isEqualTo(Outcome.UPDATED);
        assertThat(fake.flow("orders-to-lake").orElseThrow().definition().description())
                .isNull();
    }

    @Test
    void replaces_tags_without_an_update_of_the_flow() {
        deployer.deploy(Flows.orders());

        Outcome outcome = deployer.deploy(
                Flows.orders().toBuilder().tags(Map.of("owner", "mia")).build());

        assertThat(outcome).isEqualTo(Outcome.UPDATED);
        assertThat(fake).hasFlow("orders-to-lake").hasTag("owner", "mia").hasNoTag("team");
        assertThat(fake).didNotReceive(Operation.UPDATE_FLOW);
    }

    @Test
    void activates_a_flow_that_failures_suspended() {
        deployer.deploy(Flows.orders());
        fake.runs("orders-to-lake").next(RunResult.failed("INVALID_SESSION_ID").withDeactivation());
        fake.clock().advance(Duration.ofDays(1));
        assertThat(fake).hasFlow("orders-to-lake").isSuspended();

        assertThat(deployer.deploy(Flows.orders())).isEqualTo(Outcome.UNCHANGED);

        fake.clock().advance(Duration.ofDays(1));
        assertThat(fake).hasFlow("orders-to-lake").isActive().lastRun().isSuccessful();
    }

    @Test
    void creates_a_deleted_flow_again_on_the_same_day() {
        deployer.deploy(Flows.tickets());
        client.deleteFlow(flow -> flow.flowName("tickets-to-lake"));

        assertThat(deployer.deploy(Flows.tickets())).isEqualTo(Outcome.CREATED);

        assertThat(fake).hasFlow("tickets-to-lake");
    }

    @Test
    void updates_the_flow_if_another_deployment_created_it_first() {
        fake.answer(DescribeFlowRequest.class, (request, fakeAnswer) -> {
            try {
                return fakeAnswer.get();
            } catch (ResourceNotFoundException e) {
                fake.givenFlow(orders("cron(0 5 * * ? *)"));
                throw e;
            }
        });

        assertThat(deployer.deploy(Flows.orders())).isEqualTo(Outcome.UPDATED);

        assertThat(fake).hasFlow("orders-to-lake").isActive().hasSchedule("cron(0 2 * * ? *)");
    }

    @Test
    void says_which_part_of_a_flow_cannot_be_updated() {
        deployer.deploy(Flows.orders());

        assertThatRefused(() -> deployer.deploy(Flows.orders().toBuilder()
                        .sourceFlowConfig(readsObject("Invoice__c"))
                        .build()))
                .hasStatus(400)
                .hasMessageContaining("Source object for the source connector can not be updated");
        assertThat(fake).hasFlow("orders-to-lake").isActive().matches(Flows.orders());
    }

    @Test
    void refuses_another_key_before_it_changes_anything() {
        deployer.deploy(Flows.orders());
        FlowView before = fake.flow("orders-to-lake").orElseThrow();

        assertThatThrownBy(() -> deployer.deploy(orders("cron(0 5 * * ? *)").toBuilder()
                        .kmsArn("arn:aws:kms:us-east-1:123456789012:key/5f0c1b3a-9d1e-4c55-8a4e-0d5b6a1f7c21")
                        .build()))
                .hasMessageContaining("the key of flow \"orders-to-lake\" cannot change");
        assertThat(fake.flow("orders-to-lake")).contains(before);
    }

    private static CreateFlowRequest orders(String schedule) {
        Consumer<ScheduledTriggerProperties.Builder> scheduled = properties -> properties.scheduleExpression(schedule);
        return Flows.orders().toBuilder()
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties -> properties.scheduled(scheduled)))
                .build();
    }

    private static SourceFlowConfig readsObject(String object) {
        return Flows.orders().sourceFlowConfig().toBuilder()
                .sourceConnectorProperties(properties -> properties.salesforce(salesforce -> salesforce.object(object)))
                .build();
    }
}
