package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.appflow.model.StartFlowResponse;
import software.amazon.awssdk.services.appflow.model.UnsupportedOperationException;

/** Flows and runs from birth to end, as a client sees them. */
class LifecycleTest {
    private FakeAppflow fake = FakeAppflow.create();
    private AppflowClient client = fake.client();

    @Nested
    class OnDemand {
        @Test
        void a_flow_is_born_active_and_has_never_run() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());

            DescribeFlowResponse flow = describe();
            assertThat(flow.flowStatus()).isEqualTo(FlowStatus.ACTIVE);
            assertThat(flow.lastRunExecutionDetails()).isNull();
            assertThat(records()).isEmpty();
        }

        @Test
        void a_run_has_an_id_and_ends_successfully() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            fake.runs("orders").next(RunResult.successful(42, 4_200));

            StartFlowResponse started = client.startFlow(request -> request.flowName("orders"));

            assertThat(started.flowStatus()).isEqualTo(FlowStatus.ACTIVE);
            assertThat(records()).singleElement().satisfies(run -> {
                assertThat(run.executionId()).isEqualTo(started.executionId());
                assertThat(run.executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
                assertThat(run.startedAt()).isEqualTo(ManualClock.DEFAULT_START);
                assertThat(run.executionResult().recordsProcessed()).isEqualTo(42);
                assertThat(run.executionResult().bytesProcessed()).isEqualTo(4_200);
                assertThat(run.executionResult().errorInfo()).isNull();
            });
            assertThat(describe().lastRunExecutionDetails().mostRecentExecutionMessage())
                    .isEqualTo("Successfully ran the flow");
        }

        @Test
        void a_run_that_fails_says_why() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            fake.runs("orders").next(RunResult.failed("Request failed with Trendmicro Status Code 404"));
            start();

            assertThat(records().get(0).executionResult().errorInfo().executionMessage())
                    .isEqualTo("Request failed with Trendmicro Status Code 404");
            assertThat(client.listFlows(request -> {})
                            .flows()
                            .get(0)
                            .lastRunExecutionDetails()
                            .mostRecentExecutionStatus())
                    .isEqualTo(ExecutionStatus.ERROR);
        }

        @Test
        void a_flow_whose_runs_fail_stays_active_and_has_no_status_message() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            fake.runs("orders").always(RunResult.failed("expired"));
            start();
            start();

            assertThat(describe().flowStatus()).isEqualTo(FlowStatus.ACTIVE);
            assertThat(describe().flowStatusMessage()).isNull();
        }

        @Test
        void a_run_takes_its_time() {
            given(Progression.after(Duration.ofMinutes(3)));
            client.createFlow(Requests.onDemand("orders").build());
            start();

            fake.clock().advance(Duration.ofSeconds(179));
            assertThat(records().get(0).executionStatus()).isEqualTo(ExecutionStatus.IN_PROGRESS);
            fake.clock().advance(Duration.ofSeconds(1));
            assertThat(records().get(0).executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void code_that_polls_sees_it_in_progress_first() {
            given(Progression.afterDescribes(2));
            client.createFlow(Requests.onDemand("orders").build());
            start();

            List<ExecutionStatus> seen = new ArrayList<>();
            do {
                seen.add(records().get(0).executionStatus());
            } while (seen.get(seen.size() - 1) == ExecutionStatus.IN_PROGRESS);
            assertThat(seen)
                    .containsExactly(
                            ExecutionStatus.IN_PROGRESS, ExecutionStatus.IN_PROGRESS, ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void a_test_can_end_a_run_itself() {
            given(Progression.byHand());
            client.createFlow(Requests.onDemand("orders").build());
            String id = start();

            fake.finishRun(id, RunResult.failed("expired"));

            assertThat(records().get(0).executionStatus()).isEqualTo(ExecutionStatus.ERROR);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fake.finishRun(id, RunResult.successful()))
                    .withMessageContaining(id);
        }

        @Test
        void a_run_can_take_place_while_another_is_going_on() {
            given(Progression.byHand());
            client.createFlow(Requests.onDemand("orders").build());
            String first = start();
            String second = start();
            fake.finishRun(second, RunResult.successful());

            assertThat(records()).extracting(ExecutionRecord::executionId).containsExactly(second, first);
            assertThat(records())
                    .extracting(ExecutionRecord::executionStatus)
                    .containsExactly(ExecutionStatus.SUCCESSFUL, ExecutionStatus.IN_PROGRESS);
        }

        @Test
        void it_cannot_be_stopped() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            assertThatThrownBy(() -> client.stopFlow(request -> request.flowName("orders")))
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void it_is_deleted_with_the_run_in_progress() {
            given(Progression.byHand());
            client.createFlow(Requests.onDemand("orders").build());
            start();

            client.deleteFlow(request -> request.flowName("orders"));

            assertThat(fake.flows()).isEmpty();
        }

        @Test
        void so_many_runs_go_on_at_once_and_no_more() {
            fake = FakeAppflow.builder()
                    .progression(Progression.after(Duration.ofHours(1)))
                    .quotas(Quotas.DEFAULTS.withConcurrentRuns(3))
                    .build();
            client = fake.client();
            fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
            client.createFlow(Requests.onDemand("orders").build());
            client.createFlow(Requests.onDemand("invoices").build());
            client.startFlow(request -> request.flowName("invoices"));
            start();
            start();

            assertThatThrownBy(LifecycleTest.this::start).isInstanceOf(ServiceQuotaExceededException.class);
            fake.clock().advance(Duration.ofHours(1));
            start();
        }
    }

    @Nested
    class Scheduled {
        @Test
        void a_flow_is_born_a_draft_that_does_not_run() {
            given(Progression.atOnce());
            client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());
            fake.clock().advance(Duration.ofDays(1));

            assertThat(describe().flowStatus()).isEqualTo(FlowStatus.DRAFT);
            assertThat(records()).isEmpty();
        }

        @Test
        void starting_it_activates_it_without_a_run() {
            given(Progression.atOnce());
            client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());

            StartFlowResponse started = client.startFlow(request -> request.flowName("orders"));

            assertThat(started.flowStatus()).isEqualTo(FlowStatus.ACTIVE);
            assertThat(started.executionId()).isNull();
            assertThat(records()).isEmpty();
        }

        @Test
        void it_is_suspended_and_activated_again() {
            given(Progression.atOnce());
            client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());
            client.startFlow(request -> request.flowName("orders"));
            fake.clock().advance(Duration.ofHours(2));

            assertThat(client.stopFlow(request -> request.flowName("orders")).flowStatus())
                    .isEqualTo(FlowStatus.SUSPENDED);
            fake.clock().advance(Duration.ofHours(10));
            assertThat(records()).hasSize(2);

            client.startFlow(request -> request.flowName("orders"));
            fake.clock().advance(Duration.ofHours(1));
            assertThat(records()).hasSize(3);
        }

        @Test
        void it_is_not_deleted_while_active_unless_forced() {
            given(Progression.atOnce());
            client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());
            client.startFlow(request -> request.flowName("orders"));

            assertThatThrownBy(() -> client.deleteFlow(request -> request.flowName("orders")))
                    .isInstanceOf(ConflictException.class);
            client.deleteFlow(request -> request.flowName("orders").forceDelete(true));
            assertThat(fake.flows()).isEmpty();
        }

        @Test
        void a_flow_of_the_same_name_has_runs_of_its_own() {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            String former = start();
            client.deleteFlow(request -> request.flowName("orders"));
            client.createFlow(Requests.onDemand("orders").build());

            assertThat(records()).isEmpty();
            assertThat(start()).isNotEqualTo(former);
        }
    }

    @Test
    void an_event_flow_runs_when_an_event_arrives() {
        given(Progression.atOnce());
        client.createFlow(Requests.onEvent("orders").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.event("orders"))
                .withMessageContaining("Draft");
        client.startFlow(request -> request.flowName("orders"));

        String id = fake.event("orders");

        assertThat(records()).extracting(ExecutionRecord::executionId).containsExactly(id);
        assertThat(client.stopFlow(request -> request.flowName("orders")).flowStatus())
                .isEqualTo(FlowStatus.SUSPENDED);
    }

    @Test
    void the_same_test_has_the_same_ids() {
        List<String> ids = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            given(Progression.atOnce());
            client.createFlow(Requests.onDemand("orders").build());
            ids.add(start() + start());
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void a_snapshot_keeps_the_runs() {
        given(Progression.atOnce());
        client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());
        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofHours(3));
        List<ExecutionRecord> before = records();
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        fake.clock().advance(Duration.ofHours(3));
        assertThat(records()).hasSize(6);

        fake.restore(snapshot);
        assertThat(records()).isEqualTo(before);
    }

    private void given(Progression progression) {
        fake = FakeAppflow.builder().progression(progression).build();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        client = fake.client();
    }

    private String start() {
        return client.startFlow(request -> request.flowName("orders")).executionId();
    }

    private DescribeFlowResponse describe() {
        return client.describeFlow(request -> request.flowName("orders"));
    }

    private List<ExecutionRecord> records() {
        return client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                .flowExecutions();
    }
}
