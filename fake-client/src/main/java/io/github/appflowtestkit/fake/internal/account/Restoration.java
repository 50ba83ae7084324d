package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.KeptRuns;
import io.github.appflowtestkit.fake.internal.runs.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts an account together again from the changes in a state file, one after the other. Not thread-safe. */
public final class Restoration {

    private final Account account;
    private final State state;
    private final Map<String, KeptRuns> newest = new HashMap<>();
    private final Map<String, List<Run>> runs = new HashMap<>();

    /** Begins with an empty state; the account is as before until the end. */
    public Restoration(Account account) {
        this.account = account;
        this.state = account.emptyState();
    }

    /** Adds the next changes. */
    public void add(AccountChanges changes) {
        take(changes);
        changes.runs().forEach((flow, changed) -> {
            KeptRuns before = newest.put(flow, changed.withoutRuns());
            if (before != null && before.number() != changed.number()) {
                // a flow of that name was deleted and created again
                runs.remove(flow);
            }
            changed.addTo(runs.computeIfAbsent(flow, name -> new ArrayList<>()));
        });
        runs.keySet().retainAll(state.flows.keySet());
    }

    private void take(AccountChanges changes) {
        Map<String, Map<String, ?>> maps = Map.of(
                "connectors",
                state.connectors,
                "declaredConnectors",
                state.declaredConnectors,
                "profiles",
                state.profiles,
                "entities",
                state.entities,
                "buckets",
                state.buckets,
                "privateConnections",
                state.privateConnections,
                "flows",
                state.flows,
                "tags",
                state.tags,
                "tokens",
                state.tokens);
        changes.removed()
                .forEach((kind, names) ->
                        Objects.requireNonNull(maps.get(kind), kind).keySet().removeAll(names));
        state.connectors.putAll(changes.connectors());
        state.declaredConnectors.putAll(changes.declaredConnectors());
        state.profiles.putAll(changes.profiles());
        state.entities.putAll(changes.entities());
        state.buckets.putAll(changes.buckets());
        state.privateConnections.putAll(changes.privateConnections());
        state.flows.putAll(changes.flows());
        state.tags.putAll(changes.tags());
        changes.tokens().forEach((key, token) -> {
            // the newest one is the last to expire
            state.tokens.remove(key);
            state.tokens.put(key, token.remembered());
        });
        changes.scripts().ifPresent(state.runs.scripts()::restore);
        state.runs.advance(changes.runsUntil());
        state.sequence = changes.counters().get(0);
        state.filledTokens = changes.counters().get(1);
        state.events = changes.counters().get(2);
    }

    /** Lets the account hold the state; returns what is kept of it, from which only later changes differ. */
    public KeptState finish() {
        state.flows
                .keySet()
                .forEach(flow -> Objects.requireNonNull(newest.get(flow), flow)
                        .restore(flow, state.runs, runs.getOrDefault(flow, List.of())));
        account.restore(state);
        return KeptState.restored(account);
    }
}
