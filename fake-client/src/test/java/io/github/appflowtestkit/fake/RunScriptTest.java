package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Scripts for the runs of several flows, and of flows that do not exist yet. */
class RunScriptTest {

    private final FakeAppflow fake = FakeAppflow.builder()
            .account("123456789012")
            .region("us-east-1")
            .allowUndeclaredProfiles()
            .build();
    private final AppflowClient client = fake.client();

    private void create(String... flows) {
        for (String flow : flows) {
            client.createFlow(Requests.onDemand(flow).build());
        }
    }

    /** Runs a flow; returns why it failed, or nothing. */
    private String run(String flow) {
        client.startFlow(request -> request.flowName(flow));
        return newest(flow).errorMessage().orElse("");
    }

    private RunView newest(String flow) {
        return fake.flow(flow).orElseThrow().runs().get(0);
    }

    @Test
    void the_next_runs_of_all_are_those_of_any_flow() {
        create("orders", "invoices");
        fake.runs()
                .next(RunResult.failed("1"), RunResult.failed("2"))
                .next(RunResult.failed("3"))
                .always(RunResult.failed("rest"));

        assertThat(List.of(run("invoices"), run("orders"), run("orders"), run("invoices"), run("orders")))
                .containsExactly("1", "2", "3", "rest", "rest");
    }

    @Test
    void a_flows_own_script_uses_up_nothing_of_the_others() {
        create("orders", "invoices");
        fake.runs().next(RunResult.failed("any"));
        fake.runs("orders").next(RunResult.failed("own"));

        assertThat(List.of(run("orders"), run("invoices"), run("orders"), run("invoices")))
                .containsExactly("own", "any", "", "");
    }

    @Test
    void newer_choices_go_before_older_ones_and_all_before_what_was_built() {
        FakeAppflow failing = FakeAppflow.builder()
                .allowUndeclaredProfiles()
                .runResult(RunResult.failed("built"))
                .build();
        failing.givenFlow(Requests.onDemand("orders").build());
        List<String> messages = new ArrayList<>();
        Runnable run = () -> {
            failing.client().startFlow(request -> request.flowName("orders"));
            messages.add(failing.flow("orders")
                    .orElseThrow()
                    .runs()
                    .get(0)
                    .errorMessage()
                    .orElse(""));
        };
        Predicate<FlowView> first = flow -> flow.name().startsWith("o");

        run.run();
        failing.runs().always(RunResult.failed("all"));
        run.run();
        failing.runs(first).always(RunResult.failed("first"));
        run.run();
        failing.runs(flow -> flow.definition().triggerConfig().triggerType() == TriggerType.ON_DEMAND)
                .always(RunResult.failed("second"));
        run.run();
        failing.runs(first).always(RunResult.failed("first again"));
        run.run();
        failing.runs(flow -> false).always(RunResult.failed("none"));
        run.run();

        assertThat(messages).containsExactly("built", "all", "first", "second", "second", "second");
    }

    @Test
    void functions_get_the_number_of_the_run_in_its_flow() {
        create("orders", "invoices");
        fake.runs().each(run -> RunResult.failed("run " + run));

        assertThat(List.of(run("orders"), run("invoices"), run("orders"))).containsExactly("run 0", "run 0", "run 1");
    }

    @Test
    void a_choice_sees_the_flow_as_it_is_when_the_run_starts() {
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.runs(flow -> flow.runs().size() >= 2).always(RunResult.failed("third and later"));
        client.startFlow(request -> request.flowName("orders"));

        fake.clock().advance(Duration.ofHours(4));

        assertThat(fake.flow("orders").orElseThrow().runs())
                .extracting(run -> run.errorMessage().orElse(""))
                .containsExactly("third and later", "third and later", "", "");
    }

    @Test
    void the_script_of_a_flow_that_is_not_there_yet_waits_for_it() {
        fake.runs("orders").next(RunResult.failed("first")).progress(Progression.byHand());
        fake.runs("ordres").always(RunResult.successful());
        assertThat(fake.unusedRunScripts()).containsExactly("orders", "ordres");

        create("orders");

        assertThat(fake.unusedRunScripts()).containsExactly("ordres");
        client.startFlow(request -> request.flowName("orders"));
        assertThat(newest("orders").status()).isEqualTo(ExecutionStatus.IN_PROGRESS);
    }

    @Test
    void a_deleted_flow_takes_its_own_script_along_but_not_those_of_several() {
        create("orders");
        fake.runs("orders").always(RunResult.failed("own"));
        fake.runs().always(RunResult.failed("all"));
        assertThat(run("orders")).isEqualTo("own");

        client.deleteFlow(request -> request.flowName("orders"));
        create("orders");

        assertThat(run("orders")).isEqualTo("all");
    }

    @Test
    void snapshots_have_scripts_and_a_reset_has_none() {
        fake.runs().next(RunResult.failed("once"));
        fake.runs("orders").progress(Progression.byHand());
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        create("orders");
        client.startFlow(request -> request.flowName("orders"));

        fake.restore(snapshot);
        create("orders");
        String id = client.startFlow(request -> request.flowName("orders")).executionId();
        assertThat(newest("orders").status()).isEqualTo(ExecutionStatus.IN_PROGRESS);
        fake.finishRun(id, RunResult.successful());
        fake.runs("later").always(RunResult.successful());
        fake.reset();

        assertThat(fake.unusedRunScripts()).isEmpty();
        create("orders");
        assertThat(run("orders")).isEmpty();
    }

    @Test
    void other_accounts_have_scripts_of_their_own() {
        FakeAppflow other = fake.at("999999999999", "eu-west-1");
        other.givenFlow(Requests.onDemand("orders").build());
        fake.runs().always(RunResult.failed("here"));

        other.client().startFlow(request -> request.flowName("orders"));

        assertThat(other.flow("orders").orElseThrow().runs().get(0).errorMessage())
                .isEqualTo(Optional.empty());
    }
}
