package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorServerException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

/** Snapshots hold everything, and nothing that happens later reaches into them. */
class SnapshotTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenConnector("custom");
        fake.givenEntity("custom", "Thing");
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)")
                .tags(Map.of("k", "v"))
                .build());
        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofHours(2));
        fake.runs("orders").next(RunResult.failed("expired"));
    }

    /** All that anyone can see of the fake. */
    private Map<String, String> seen() {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("calls", fake.calls().toString());
        seen.put("faults", fake.unusedFaults().toString());
        seen.put("time", fake.clock().now().toString());
        seen.put(
                "profiles",
                InMemoryAppflow.of(fake)
                        .account()
                        .controls(Hints.JAVA)
                        .connectorProfiles()
                        .toString());
        seen.put(
                "connectors",
                InMemoryAppflow.of(fake)
                        .account()
                        .controls(Hints.JAVA)
                        .connectors()
                        .toString());
        seen.put(
                "entities",
                InMemoryAppflow.of(fake)
                        .account()
                        .controls(Hints.JAVA)
                        .entities()
                        .toString());
        fake.flows().forEach(flow -> {
            seen.put("flow " + flow, flow.definition() + " " + flow.tags() + " " + flow.schemaVersion());
            seen.put("runs of " + flow, flow.runs().toString());
        });
        return seen;
    }

    private void changeEverything() {
        client.tagResource(
                request -> request.resourceArn(fake.flow("orders").orElseThrow().arn())
                        .tags(Map.of("k", "other", "more", "tags")));
        client.stopFlow(request -> request.flowName("orders"));
        fake.givenFlow(Requests.onDemand("new").build());
        fake.givenConnectorProfile("new", ConnectorType.MARKETO);
        fake.givenBucket("orders-raw").missing();
        fake.givenEntity("custom", "Other");
        fake.answer(Operation.DESCRIBE_CONNECTOR, request -> Optional.empty());
        fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());
        fake.runs("orders").next(RunResult.failed("again"));
        fake.clock().advance(Duration.ofDays(3));
        client.deleteFlow(request -> request.flowName("orders").forceDelete(true));
        client.deleteConnectorProfile(
                request -> request.connectorProfileName(Requests.PROFILE).forceDelete(true));
    }

    @Test
    void everything_comes_back_as_often_as_wanted() {
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        Map<String, String> before = seen();

        for (int round = 0; round < 2; round++) {
            changeEverything();
            assertThat(seen()).isNotEqualTo(before);
            fake.restore(snapshot);
            assertThat(seen()).isEqualTo(before);
        }
        client.createFlow(Requests.onDemand("new").build());
    }

    @Test
    void what_comes_after_is_the_same_every_time() {
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        fake.clock().advance(Duration.ofHours(2));
        List<RunView> first = fake.flow("orders").orElseThrow().runs();
        assertThat(first.get(1).record().executionResult().errorInfo()).isNotNull();

        fake.restore(snapshot);
        fake.clock().advance(Duration.ofHours(2));
        assertThat(fake.flow("orders").orElseThrow().runs()).isEqualTo(first);
    }

    @Test
    void faults_count_on_from_where_they_were() {
        fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.throttling());
        assertThatThrownBy(() -> client.listFlows(request -> {})).isInstanceOf(ThrottlingException.class);
        FakeAppflow.Snapshot snapshot = fake.snapshot();

        for (int round = 0; round < 2; round++) {
            assertThatThrownBy(() -> client.listFlows(request -> {})).isInstanceOf(ThrottlingException.class);
            assertThat(client.listFlows(request -> {}).flows()).hasSize(1);
            fake.restore(snapshot);
        }
    }

    @Test
    void another_fakes_snapshot_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.restore(FakeAppflow.create().snapshot()))
                .withMessage("snapshot must be from this fake, but is from another");
    }

    @Test
    void a_reset_leaves_nothing() {
        List<RunReport> reports = new ArrayList<>();
        fake.onRunReport(reports::add);
        fake.givenBucket("orders-raw").missing();
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw new IllegalStateException("answered");
        });
        fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());

        fake.reset();

        assertThat(fake.calls()).isEmpty();
        assertThat(fake.unusedFaults()).isEmpty();
        assertThat(fake.clock().now()).isEqualTo(ManualClock.DEFAULT_START);
        assertThat(client.listFlows(request -> {}).flows()).isEmpty();
        assertThat(fake.calls().get(0).number()).isEqualTo(1);
        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("orders").build()))
                .isInstanceOf(ResourceNotFoundException.class);
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        client.createFlow(Requests.onDemand("orders").build());
        client.startFlow(request -> request.flowName("orders"));
        assertThat(reports).isEmpty();
    }

    @Test
    void a_call_that_was_under_way_is_not_recorded_after_a_reset() {
        fake.answer(Operation.LIST_FLOWS, request -> {
            fake.reset();
            return Optional.empty();
        });

        client.listFlows(request -> {});
        assertThat(fake.calls()).isEmpty();
        client.listConnectors(request -> {});
        assertThat(fake.calls()).extracting(RecordedCall::number).containsExactly(1L);
    }

    @Test
    void the_look_of_a_bucket_is_part_of_it() {
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        fake.givenBucket("orders-raw").missing();
        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("new").build()))
                .isInstanceOf(ConnectorServerException.class);

        fake.restore(snapshot);
        client.createFlow(Requests.onDemand("new").build());
    }
}
