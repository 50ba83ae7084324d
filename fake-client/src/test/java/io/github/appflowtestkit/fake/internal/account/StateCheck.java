package io.github.appflowtestkit.fake.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the parts of an account's state fit together. */
public final class StateCheck {

    private StateCheck() {}

    /** Fails if something is left over, missing, or in two minds. */
    public static void consistent(Account account) {
        account.with(state -> {
            consistent(state);
            return state;
        });
    }

    private static void consistent(State state) {
        assertThat(state.runs.logs())
                .extracting(log -> log.state().flow())
                .as("every flow has a log of runs, and no other")
                .containsExactlyElementsOf(state.flows.keySet());
        assertThat(state.flows)
                .as("flows stand under their names")
                .allSatisfy((name, flow) -> assertThat(flow.name()).isEqualTo(name));
        assertThat(state.profiles)
                .allSatisfy((name, profile) ->
                        assertThat(profile.description().connectorProfileName()).isEqualTo(name));
        assertThat(arns(state)).as("only what exists has tags").containsAll(state.tags.keySet());
        assertThat(sequences(state)).doesNotHaveDuplicates().allMatch(number -> number <= state.sequence);
        assertThat(state.journal.keySet()).allMatch(number -> number <= state.requests);
        for (Flow flow : state.flows.values()) {
            boolean fires = state.runs.find(flow.name()).orElseThrow().isActive();
            assertThat(fires)
                    .as("%s is %s, so its schedule fires or not", flow.name(), flow.status())
                    .isEqualTo(flow.isActive() && FlowRuns.schedule(flow).isPresent());
        }
    }

    private static Set<String> arns(State state) {
        return Stream.of(
                        state.flows.values().stream().map(Flow::arn),
                        state.profiles.values().stream()
                                .map(each -> each.description().connectorProfileArn()),
                        state.connectors.values().stream()
                                .map(each -> each.configuration().connectorArn()))
                .flatMap(arns -> arns)
                .collect(Collectors.toSet());
    }

    private static List<Long> sequences(State state) {
        List<Long> all = new ArrayList<>();
        state.flows.values().forEach(flow -> all.add(flow.sequence()));
        state.profiles.values().forEach(profile -> all.add(profile.sequence()));
        state.connectors.values().forEach(connector -> all.add(connector.sequence()));
        return all;
    }
}
