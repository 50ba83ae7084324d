package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;

/** What fails a passing test. */
class StrictnessTest {

    @Test
    void an_unused_fault_fails_a_passing_test() throws Exception {
        Golden.check("unused-fault", Suite.of(UnusedFault.class).failure());
    }

    @FakeAppflowTest
    static class UnusedFault {
        @Test
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
        void passes() {}
    }

    @Test
    void unused_faults_of_several_fakes() throws Exception {
        Golden.check("unused-faults", Suite.of(UnusedFaults.class).failure());
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @InjectFault(operation = Operation.START_FLOW, fault = FaultKind.TIMEOUT, always = true, fake = "eu")
    static class UnusedFaults {
        @Test
        @InjectFault(operation = Operation.DELETE_FLOW, fault = FaultKind.CONFLICT, message = "busy")
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.GARBAGE, lenient = true)
        void passes(FakeAppflow fake, @Fake("eu") AppflowClient eu) {
            fake.fail(Operation.CREATE_FLOW)
                    .when(request -> true)
                    .times(3)
                    .with(Fault.of(new IllegalStateException("mine")));
            eu.listFlows(all -> {});
        }
    }

    @Test
    void unused_holds_fail_a_passing_test() throws Exception {
        Golden.check("unused-holds", Suite.of(UnusedHolds.class).failure());
    }

    @FakeAppflowTest
    static class UnusedHolds {
        @Test
        void passes(FakeAppflow fake, AppflowAsyncClient client) {
            fake.hold(Operation.START_FLOW);
            fake.hold(Operation.LIST_FLOWS).when(ListFlowsRequest.class, request -> request.maxResults() != null);
            HeldCalls used = fake.hold(Operation.LIST_FLOWS);
            CompletableFuture<ListFlowsResponse> future = client.listFlows(all -> {});
            used.release();
            assertThat(future).isCompleted();
        }

        @Test
        @Strictness(unusedFaults = Consequence.PASS)
        void may_leave_one(FakeAppflow fake) {
            fake.hold(Operation.START_FLOW);
        }
    }

    @Test
    void used_and_lenient_faults_pass() {
        Suite.of(MetFaults.class).passes(4);
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
    static class MetFaults {
        @Test
        void retries(AppflowClient client, FakeAppflow fake) {
            new OrderSync(client).createPatiently("orders");
            assertThat(fake.calls()).hasSize(3);
        }

        @Test
        @Strictness(unusedFaults = Consequence.PASS)
        void does_nothing() {}

        @Nested
        @Strictness(unusedFaults = Consequence.PASS)
        class Lenient {
            @Test
            void does_nothing() {}

            @Test
            @Strictness(unusedGivens = Consequence.PASS)
            void says_something_else() {}
        }
    }

    @Test
    void every_kind_of_fault_makes_a_call_fail() {
        Suite.of(Kinds.class).passes(FaultKind.values().length);
    }

    @FakeAppflowTest
    static class Kinds {
        @TestFactory
        Stream<DynamicTest> kinds(FakeAppflow fake, AppflowClient client) {
            return Stream.of(FaultKind.values())
                    .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                        fake.fail(Operation.LIST_FLOWS).with(kind.withMessage(kind.takesMessage() ? "mine" : ""));
                        assertThatThrownBy(() -> client.listFlows(all -> {}))
                                .isInstanceOf(SdkException.class)
                                .satisfies(thrown -> {
                                    if (kind.takesMessage()) {
                                        assertThat(thrown).hasMessageContaining("mine");
                                    }
                                });
                    }));
        }
    }

    @Test
    void a_failing_test_is_not_masked() {
        Suite suite = Suite.of(Failing.class);
        assertThat(suite.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("on purpose");
            assertThat(failure.getSuppressed()).hasOnlyElementsOfType(FakesAtFailure.class);
        });
    }

    @FakeAppflowTest
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
    static class Failing {
        @Test
        void fails() {
            throw new IllegalStateException("on purpose");
        }

        @TestFactory
        Stream<DynamicTest> fails_inside() {
            return Stream.of(DynamicTest.dynamicTest("fails", () -> {
                throw new IllegalStateException("on purpose");
            }));
        }
    }

    @Test
    void an_aborted_test_is_not_checked() {
        Suite suite = Suite.of(Aborted.class);
        suite.passes(0);
        assertThat(suite.entries()).isEmpty();
    }

    @FakeAppflowTest
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
    static class Aborted {
        @Test
        void aborted() {
            Assumptions.assumeTrue(false);
        }
    }

    @Test
    void a_warning_is_published() throws Exception {
        Suite suite = Suite.of(Warned.class);
        suite.passes(1);
        assertThat(suite.entries()).containsOnlyKeys("appflow.warning");
        Golden.check("warning", String.valueOf(suite.entries().get("appflow.warning")));
    }

    @FakeAppflowTest
    @Strictness(unusedFaults = Consequence.WARN)
    static class Warned {
        @Test
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.CUT_OFF)
        void passes() {}
    }

    @Test
    void unused_givens_pass_by_default() {
        Suite.of(UnusedGivens.class).passes(1);
    }

    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    @GivenFlows("flows/*.json")
    static class UnusedGivens {
        @Test
        void passes() {}
    }

    @Test
    void unused_givens_fail_on_request() throws Exception {
        Golden.check("unused-givens", Suite.of(UnusedGivensFail.class).failure());
    }

    @Strictness(unusedGivens = Consequence.FAIL)
    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    @GivenConnectorProfile(name = "acme-erp", label = "acme")
    @GivenFlows("flows/*.json")
    static class UnusedGivensFail {
        @Test
        void uses_some(AppflowClient client) {
            client.describeFlow(request -> request.flowName("orders"));
        }

        @Test
        void uses_all(AppflowClient client) {
            client.listFlows(all -> {});
            client.describeConnectorProfiles(request -> request.connectorProfileNames("acme-erp"));
        }

        @Test
        void uses_them_by_name_arn_and_run(AppflowClient client, FakeAppflow fake) {
            client.listTagsForResource(request ->
                    request.resourceArn(fake.flow("orders").orElseThrow().arn()));
            client.startFlow(request -> request.flowName("customers"));
            client.describeConnectorProfiles(all -> {});
        }
    }

    @Test
    void other_operations_fail_on_request() throws Exception {
        Suite suite = Suite.of(OtherOperations.class);
        assertThat(suite.failures()).hasSize(2);
        Golden.check(
                "other-operations",
                String.join(
                        "\n\n",
                        suite.failures().stream()
                                .map(Throwable::getMessage)
                                .sorted()
                                .toList()));
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @Strictness(
            operations = {Operation.CREATE_FLOW, Operation.LIST_FLOWS},
            otherOperations = Consequence.FAIL)
    static class OtherOperations {
        @Test
        void calls_what_is_expected(AppflowClient client) {
            new OrderSync(client).create("orders");
            client.listFlows(all -> {});
        }

        @Test
        void calls_more(AppflowClient client) {
            new OrderSync(client).create("orders");
            client.startFlow(request -> request.flowName("orders"));
        }

        @Test
        @Strictness(otherOperations = Consequence.PASS)
        void may(AppflowClient client) {
            client.describeConnectors(all -> {});
        }

        @Nested
        class Stricter {
            @Test
            @Strictness(operations = Operation.DESCRIBE_FLOW)
            void calls_other_things(AppflowClient client) {
                client.listFlows(all -> {});
                client.listFlows(all -> {});
            }
        }
    }
}
