package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunView;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** Results of runs in annotations, for flows that the code under test creates. */
class GivenRunResultTest {

    /** Creates a flow if it does not exist, and runs it; returns why it failed, or its records. */
    private static String run(String flow, AppflowClient client, FakeAppflow fake) {
        if (fake.flow(flow).isEmpty()) {
            new OrderSync(client).create(flow);
        }
        client.startFlow(request -> request.flowName(flow));
        RunView run = fake.flow(flow).orElseThrow().runs().get(0);
        return run.errorMessage().orElseGet(() -> run.record().executionResult().recordsProcessed() + " records");
    }

    @Test
    void results_hold_for_flows_that_are_created_later() {
        Suite.of(Results.class).passes(5);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @GivenRunResult(records = 3, bytes = 30)
    static class Results {

        @Test
        void for_all_flows(AppflowClient client, FakeAppflow fake) {
            assertThat(run("orders", client, fake)).isEqualTo("3 records");
            assertThat(run("invoices", client, fake)).isEqualTo("3 records");
        }

        @Test
        @GivenRunResult(errorMessage = "down", times = 2)
        @GivenRunResult(flow = "night-*", errorMessage = "tired")
        @GivenRunResult(flow = "orders", records = 7)
        void for_one_for_a_pattern_and_for_all(AppflowClient client, FakeAppflow fake) {
            assertThat(run("orders", client, fake)).isEqualTo("7 records");
            assertThat(run("night-orders", client, fake)).isEqualTo("tired");
            assertThat(run("orders-night-", client, fake)).isEqualTo("down");
            assertThat(run("night.orders", client, fake)).isEqualTo("down");
            assertThat(run("night.orders", client, fake)).isEqualTo("3 records");
        }

        @Test
        @GivenRunResult(records = 4)
        void a_method_overrides_its_class(AppflowClient client, FakeAppflow fake) {
            assertThat(run("orders", client, fake)).isEqualTo("4 records");
        }

        @Test
        @NamedFake(value = "eu", region = "eu-central-1")
        @GivenRunResult(errorMessage = "down", fake = "eu")
        void for_a_named_fake(AppflowClient client, FakeAppflow fake, @Fake("eu") FakeAppflow eu) {
            assertThat(run("orders", client, fake)).isEqualTo("3 records");
            assertThat(run("orders", eu.client(), eu)).isEqualTo("down");
        }

        @Nested
        @GivenRunResult(flow = "orders", takes = "PT10M")
        class Slow {
            @Test
            void runs_take_their_time(AppflowClient client, FakeAppflow fake, ManualClock clock) {
                new OrderSync(client).create("orders");
                client.startFlow(request -> request.flowName("orders"));
                RunView run = fake.flow("orders").orElseThrow().runs().get(0);
                assertThat(run.status()).isEqualTo(ExecutionStatus.IN_PROGRESS);
                clock.advance(Duration.ofMinutes(10));
                assertThat(fake.flow("orders").orElseThrow().runs().get(0).status())
                        .isEqualTo(ExecutionStatus.SUCCESSFUL);
            }
        }
    }

    @Test
    void an_annotation_overrides_the_builder() {
        Suite.of(BesideABuilder.class).passes(2);
    }

    static class BesideABuilder {

        @RegisterExtension
        static final FakeAppflowExtension APPFLOW = FakeAppflowExtension.builder()
                .allowUndeclaredProfiles()
                .runResult(RunResult.successful(1, 1))
                .given(fake -> fake.runs(flow -> flow.name().startsWith("o")).always(RunResult.successful(2, 2)))
                .build();

        @Test
        void the_builder_alone(AppflowClient client, FakeAppflow fake) {
            assertThat(run("orders", client, fake)).isEqualTo("2 records");
            assertThat(run("invoices", client, fake)).isEqualTo("1 records");
        }

        @Test
        @GivenRunResult(flow = "o*", errorMessage = "down")
        @GivenRunResult(records = 5)
        void both(AppflowClient client, FakeAppflow fake) {
            assertThat(run("orders", client, fake)).isEqualTo("down");
            assertThat(run("invoices", client, fake)).isEqualTo("5 records");
        }
    }

    @Test
    void a_result_for_a_flow_that_never_exists_fails_the_test() throws Exception {
        Golden.check("unused-run-result", Suite.of(Misspelled.class).failure());
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Misspelled {
        @Test
        @GivenRunResult(flow = "ordres", errorMessage = "down")
        void passes(AppflowClient client) {
            new OrderSync(client).create("orders");
        }

        @Test
        @GivenRunResult(flow = "ordres", errorMessage = "down")
        @Strictness(unusedFaults = Consequence.PASS)
        void is_lenient() {}
    }

    @Test
    void invalid_values_are_refused() {
        assertThat(Suite.of(Negative.class).failure())
                .isEqualTo("@GivenRunResult on GivenRunResultTest.Negative.passes: times must be 0 or more, but is -1");
        assertThat(Suite.of(Both.class).failure())
                .isEqualTo(
                        "@GivenRunResult on GivenRunResultTest.Both.passes: records and bytes must be 0 beside errorMessage, but are 1"
                                + " and 0");
        assertThat(Suite.of(TwoProgressions.class).failure())
                .isEqualTo(
                        "@GivenRunResult on GivenRunResultTest.TwoProgressions.passes: only one of takes, seenInProgress and endByHand"
                                + " may be set, but 2 are");
    }

    static class Negative {
        @Test
        @GivenRunResult(times = -1)
        void passes() {}
    }

    static class Both {
        @Test
        @GivenRunResult(records = 1, errorMessage = "down")
        void passes() {}
    }

    static class TwoProgressions {
        @Test
        @GivenRunResult(seenInProgress = 1, endByHand = true)
        void passes() {}
    }
}
