package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.deployer.FlowReaper.Harvest;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.Consequence;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.junit.Strictness;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;

@ShopTest
@At("2027-01-02T03:00:00Z")
@Strictness(
        operations = {Operation.LIST_FLOWS, Operation.LIST_TAGS_FOR_RESOURCE, Operation.DELETE_FLOW},
        otherOperations = Consequence.FAIL)
class FlowReaperTest {

    private FakeAppflow fake;
    private FlowReaper reaper;

    @BeforeEach
    void prepare(FakeAppflow fake, AppflowClient client, Clock clock) {
        this.fake = fake;
        this.reaper = new FlowReaper(client, clock);
    }

    private void given(CreateFlowRequest flow, String name, String deleteAfter) {
        fake.givenFlow(flow.toBuilder()
                .flowName(name)
                .tags(Map.of("delete-after", deleteAfter))
                .build());
    }

    @Test
    @GivenFlows("flows/*.json")
    void deletes_only_flows_whose_date_is_past() {
        assertThat(reaper.reap().deleted()).containsExactly("tickets-to-lake");

        assertThat(fake).hasNoFlow("tickets-to-lake");
        assertThat(fake.flows()).hasSize(3);
    }

    @Test
    @At("2026-12-31T23:59:59Z")
    @GivenFlows("flows/tickets-to-lake.json")
    void keeps_a_flow_until_its_last_day_is_over(ManualClock clock) {
        assertThat(reaper.reap().deleted()).isEmpty();

        clock.advance(Duration.ofSeconds(1));

        assertThat(reaper.reap().deleted()).containsExactly("tickets-to-lake");
    }

    @Test
    @FakeAppflowTest(pageSize = 2)
    void reads_all_pages() {
        IntStream.rangeClosed(1, 5).forEach(number -> given(Flows.tickets(), "trial-" + number, "2026-12-31"));

        assertThat(reaper.reap().deleted()).hasSize(5);

        assertThat(fake).received(Operation.LIST_FLOWS).times(3).hasNoFlows();
    }

    @Test
    @Strictness(otherOperations = Consequence.PASS)
    void deletes_an_active_flow_with_a_schedule_by_force(AppflowClient client) {
        given(Flows.orders(), "trial", "2026-12-31");
        client.startFlow(flow -> flow.flowName("trial"));

        assertThat(reaper.reap().deleted()).containsExactly("trial");

        assertThat(fake)
                .received(Operation.DELETE_FLOW)
                .with(DeleteFlowRequest.builder().forceDelete(true).build())
                .once();
    }

    @Test
    void uses_no_force_where_none_is_needed() {
        given(Flows.orders(), "draft", "2026-12-31");
        given(Flows.tickets(), "on-demand", "2026-12-31");

        reaper.reap();

        assertThat(fake)
                .received(Operation.DELETE_FLOW)
                .neverWith(DeleteFlowRequest.builder().forceDelete(true).build())
                .hasNoFlows();
    }

    @Test
    void reports_a_tag_that_is_not_a_date() {
        given(Flows.tickets(), "misspelled", "end of 2026");
        given(Flows.tickets(), "trial", "2026-12-31");

        Harvest harvest = reaper.reap();

        assertThat(harvest.deleted()).containsExactly("trial");
        assertThat(harvest.problems()).containsEntry("misspelled", "tag delete-after is not a date: end of 2026");
    }

    @Test
    void deletes_the_others_although_one_deletion_is_refused() {
        given(Flows.tickets(), "protected", "2026-12-31");
        given(Flows.tickets(), "trial", "2026-12-31");
        fake.fail(Operation.DELETE_FLOW)
                .when(DeleteFlowRequest.builder().flowName("protected").build())
                .with(Fault.accessDenied("not authorized to perform: appflow:DeleteFlow"));

        Harvest harvest = reaper.reap();

        assertThat(harvest.deleted()).containsExactly("trial");
        assertThat(harvest.problems().get("protected")).startsWith("not authorized to perform: appflow:DeleteFlow");
        assertThat(fake).hasFlow("protected");
    }

    @Test
    void does_not_mind_that_somebody_else_deletes_a_flow() {
        given(Flows.tickets(), "trial", "2026-12-31");
        fake.fail(Operation.DELETE_FLOW).afterCommit().with(Fault.resourceNotFound("Flow trial does not exist"));

        assertThat(reaper.reap().problems()).isEmpty();
        assertThat(fake).hasNoFlow("trial");
    }
}
