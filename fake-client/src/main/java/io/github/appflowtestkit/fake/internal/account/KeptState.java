package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.account.AccountChanges.Token;
import io.github.appflowtestkit.fake.internal.runs.KeptRuns;
import io.github.appflowtestkit.fake.internal.runs.Run;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.RunLogState;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a state file keeps of an account: flows, runs, connector profiles, connectors, entities, tags, buckets, private
 * connections and client tokens. It keeps no calls, faults, answers and listeners, and no credential in any form.
 *
 * <p>It tells what has changed since the last time, and restores it. Not thread-safe.
 */
public final class KeptState {

    private final Account account;

    /** What was written last, for each map of the state. Its values are immutable: a changed one is another object. */
    private final Map<String, Map<String, ?>> written = new HashMap<>();

    private final Map<String, RunLogState> writtenRuns = new HashMap<>();
    private SharedScripts.Kept writtenScripts = SharedScripts.Kept.NONE;
    private List<Long> counters = List.of();

    /** Nothing is kept of the account yet. */
    public KeptState(Account account) {
        this.account = account;
    }

    /** What has changed since the last time; empty if nothing has. */
    public Optional<AccountChanges> changes() {
        return account.inspect(state -> {
            AccountChanges changes = changes(state);
            boolean none = changes.isEmpty() && changes.counters().equals(counters);
            counters = changes.counters();
            return none ? Optional.empty() : Optional.of(changes);
        });
    }

    private AccountChanges changes(State state) {
        Map<String, List<String>> removed = new HashMap<>();
        Map<String, Token> tokens = new LinkedHashMap<>();
        changed("tokens", state.tokens, removed).forEach((key, token) -> tokens.put(key, Token.of(token)));
        return new AccountChanges(
                account.settings().accountId(),
                account.settings().region(),
                changed("connectors", state.connectors, removed),
                changed("declaredConnectors", state.declaredConnectors, removed),
                changed("profiles", state.profiles, removed),
                changed("entities", state.entities, removed),
                changed("buckets", state.buckets, removed),
                changed("privateConnections", state.privateConnections, removed),
                changed("flows", state.flows, removed),
                changedRuns(state),
                changed("tags", state.tags, removed),
                tokens,
                changedScripts(state),
                removed,
                state.runs.now(),
                List.of(state.sequence, state.filledTokens, state.events));
    }

    private Optional<SharedScripts.Kept> changedScripts(State state) {
        SharedScripts.Kept before = writtenScripts;
        writtenScripts = state.runs.scripts().kept();
        return writtenScripts.equals(before) ? Optional.empty() : Optional.of(writtenScripts);
    }

    private <V> Map<String, V> changed(String kind, Map<String, V> now, Map<String, List<String>> removed) {
        Map<String, ?> before = Objects.requireNonNullElse(written.put(kind, new HashMap<>(now)), Map.of());
        Map<String, V> changed = new LinkedHashMap<>();
        now.forEach((name, value) -> {
            if (before.get(name) != value) {
                changed.put(name, value);
            }
        });
        List<String> gone =
                before.keySet().stream().filter(name -> !now.containsKey(name)).toList();
        if (!gone.isEmpty()) {
            removed.put(kind, gone);
        }
        return changed;
    }

    private Map<String, KeptRuns> changedRuns(State state) {
        Map<String, KeptRuns> changed = new LinkedHashMap<>();
        for (RunLog log : state.runs.logs()) {
            RunLogState now = log.state();
            RunLogState before = writtenRuns.put(now.flow(), now);
            if (!now.equals(before)) {
                changed.put(now.flow(), KeptRuns.changes(log, before));
            }
        }
        writtenRuns.keySet().retainAll(state.flows.keySet());
        return changed;
    }

    /**
     * Lets the account hold what was written.
     *
     * @param all the changes, the oldest first
     */
    public void restore(List<AccountChanges> all) {
        State state = account.emptyState();
        Map<String, KeptRuns> lastRuns = new HashMap<>();
        Map<String, List<Run>> runs = new HashMap<>();
        for (AccountChanges changes : all) {
            take(changes, state);
            changes.runs().forEach((flow, changed) -> {
                KeptRuns before = lastRuns.put(flow, changed);
                boolean isAnotherFlow = before != null && before.number() != changed.number();
                List<Run> ofFlow = isAnotherFlow ? new ArrayList<>() : runs.getOrDefault(flow, new ArrayList<>());
                changed.addTo(ofFlow);
                runs.put(flow, ofFlow);
            });
        }
        state.flows
                .keySet()
                .forEach(flow -> Objects.requireNonNull(lastRuns.get(flow), flow)
                        .restore(flow, state.runs, runs.getOrDefault(flow, List.of())));
        account.restore(state);
        // from here on, only what changes after this is written
        Optional<AccountChanges> unused = changes();
    }

    private static void take(AccountChanges changes, State state) {
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
}
