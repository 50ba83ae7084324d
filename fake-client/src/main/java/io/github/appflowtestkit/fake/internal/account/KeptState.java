package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.account.AccountChanges.Token;
import io.github.appflowtestkit.fake.internal.runs.KeptRuns;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.RunLogState;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
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
 * <p>It tells what has changed since the last time; {@link Restoration} puts the changes together again. Not thread-safe.
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

    /** All that the account holds is kept already. */
    static KeptState restored(Account account) {
        KeptState kept = new KeptState(account);
        account.inspect(state -> {
            // before the rest, because the changes of millions of runs take seconds to find
            state.runs.logs().forEach(log -> kept.writtenRuns.put(log.state().flow(), log.state()));
            return state;
        });
        Optional<AccountChanges> unused = kept.changes();
        return kept;
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
}
