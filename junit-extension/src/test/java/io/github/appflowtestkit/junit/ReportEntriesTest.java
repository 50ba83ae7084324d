package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.assertions.AppflowAssertions;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunResult;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Report entries of failed tests. */
class ReportEntriesTest {

    private static String text(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ":\n" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_failed_test_publishes_state_and_calls() throws Exception {
        Suite suite = Suite.of(Failing.class);
        assertThat(suite.failures()).hasSize(1);
        String text = text(suite.entries());
        assertThat(text).doesNotContain("hunter2");
        Golden.check("report-entries", text);
        assertThat(suite.failures().get(0).getSuppressed()).hasSize(1);
        Golden.check(
                "fakes-at-failure", suite.failures().get(0).getSuppressed()[0].toString());
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    static class Failing {
        @Test
        void fails(AppflowClient client, FakeAppflow fake, @Fake("eu") AppflowClient eu) {
            new OrderSync(client).create("orders");
            fake.runs("orders").next(RunResult.successful(3, 30), RunResult.failed("Connector is down"));
            client.startFlow(request -> request.flowName("orders"));
            client.startFlow(request -> request.flowName("orders"));
            fake.fail(Operation.STOP_FLOW).with(Fault.internalServer());
            eu.createConnectorProfile(request -> request.connectorProfileName("sf")
                    .connectorType(ConnectorType.SALESFORCE)
                    .connectionMode(ConnectionMode.PUBLIC)
                    .connectorProfileConfig(config -> config.connectorProfileProperties(
                                    properties -> properties.salesforce(
                                            salesforce -> salesforce.instanceUrl("https://x.example.com")))
                            .connectorProfileCredentials(credentials -> credentials.salesforce(salesforce ->
                                    salesforce.accessToken("hunter2").refreshToken("hunter2")))));
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void a_failed_dynamic_test_publishes_them_with_its_factory() {
        Suite suite = Suite.of(FailingInside.class);
        assertThat(suite.failures()).hasSize(1);
        assertThat(suite.entries()).containsOnlyKeys("appflow.state", "appflow.calls");
        assertThat(suite.failures().get(0))
                .hasStackTraceContaining("Suppressed: FakeAppflow[123456789012 in us-east-1, flows: 0, calls: 1]")
                .hasStackTraceContaining("#1 ListFlows");
    }

    @FakeAppflowTest
    static class FailingInside {
        @TestFactory
        Stream<DynamicTest> tests(AppflowClient client) {
            return Stream.of(DynamicTest.dynamicTest("fails", () -> {
                client.listFlows(all -> {});
                throw new AssertionError("on purpose");
            }));
        }
    }

    @Test
    void a_test_that_strictness_fails_publishes_them_too() {
        Suite suite = Suite.of(Judged.class);
        assertThat(suite.failures()).hasSize(1);
        assertThat(suite.entries()).containsOnlyKeys("appflow.state", "appflow.calls");
    }

    @FakeAppflowTest
    static class Judged {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT)
        void passes(AppflowClient client) {
            client.listConnectors(all -> {});
        }
    }

    @Test
    void a_shared_fake_publishes_them_with_the_failed_test() {
        Suite suite = Suite.of(Shared.class);
        assertThat(suite.failures()).hasSize(1);
        assertThat(suite.entries()).containsOnlyKeys("appflow.state", "appflow.calls");
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class Shared {
        @Test
        void fails(AppflowClient client) {
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void a_message_that_lists_the_calls_needs_no_second_list() {
        Suite suite = Suite.of(Listing.class);
        assertThat(suite.failures()).hasSize(1);
        assertThat(suite.failures().get(0).getSuppressed()).isEmpty();
    }

    @FakeAppflowTest
    static class Listing {
        @Test
        void fails(AppflowClient client, FakeAppflow fake) {
            client.listFlows(all -> {});
            AppflowAssertions.assertThat(fake).receivedNothing();
        }
    }

    @Test
    void many_flows_are_cut() {
        Suite suite = Suite.of(Many.class);
        assertThat(suite.failures().get(0))
                .hasStackTraceContaining("flow f19 (Active)")
                .hasStackTraceContaining("... (+5 flows)");
        assertThat(suite.failures().get(0).getSuppressed()[0].toString()).doesNotContain("flow f20");
    }

    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    static class Many {
        @Test
        void fails(AppflowClient client) {
            for (int i = 0; i < 25; i++) {
                new OrderSync(client).create("f" + i);
            }
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void a_passing_test_and_one_without_a_fake_publish_nothing() {
        assertThat(Suite.of(Passing.class).entries()).isEmpty();
        assertThat(Suite.of(WithoutFake.class).entries()).isEmpty();
    }

    @FakeAppflowTest
    static class Passing {
        @Test
        void passes(AppflowClient client) {
            client.listFlows(all -> {});
        }
    }

    @FakeAppflowTest
    static class WithoutFake {
        @Test
        void fails() {
            throw new AssertionError("on purpose");
        }
    }
}
