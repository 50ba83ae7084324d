package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.RunSimulation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningState;

/**
 * Everything that an account holds; guarded by the account's lock. The values in the maps are immutable.
 */
final class State {

    final Map<String, Flow> flows = new LinkedHashMap<>();
    final RunSimulation runs;
    final Map<String, Profile> profiles = new LinkedHashMap<>();
    final Map<String, RegisteredConnector> connectors = new LinkedHashMap<>();
    final Map<String, ConnectorConfiguration> declaredConnectors = new LinkedHashMap<>();
    final Map<String, Entities.OfConnector> entities = new LinkedHashMap<>();
    final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    final Map<String, BucketState> buckets = new LinkedHashMap<>();
    final Map<String, PrivateConnectionProvisioningState> privateConnections = new LinkedHashMap<>();
    final Map<String, Tokens.Remembered> tokens = new LinkedHashMap<>();
    final TreeMap<Long, JournalEntry> journal = new TreeMap<>();
    final List<InstalledFault> faults = new ArrayList<>();
    final List<ScriptedAnswer> answers = new ArrayList<>();
    long requests;
    long sequence;
    long filledTokens;
    long events;

    /** An empty state with these runs. */
    State(RunSimulation runs) {
        this.runs = runs;
    }

    long nextSequence() {
        return ++sequence;
    }

    State copy() {
        State copy = new State(runs.copy());
        copy.flows.putAll(flows);
        copy.profiles.putAll(profiles);
        copy.connectors.putAll(connectors);
        copy.declaredConnectors.putAll(declaredConnectors);
        copy.entities.putAll(entities);
        copy.tags.putAll(tags);
        copy.buckets.putAll(buckets);
        copy.privateConnections.putAll(privateConnections);
        copy.tokens.putAll(tokens);
        copy.journal.putAll(journal);
        faults.forEach(fault -> copy.faults.add(fault.copy()));
        copy.answers.addAll(answers);
        copy.requests = requests;
        copy.sequence = sequence;
        copy.filledTokens = filledTokens;
        copy.events = events;
        return copy;
    }

    /** A saved state and its time. */
    record Saved(State state, Instant instant) {}
}
