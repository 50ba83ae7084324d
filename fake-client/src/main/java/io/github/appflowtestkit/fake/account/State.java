package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.BucketSteering.Look;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * Everything that an account holds. The maps are the only things that change, and only under the account's lock; what
 * they hold is immutable.
 */
final class State {

    final Map<String, Flow> flows = new LinkedHashMap<>();
    final Map<String, Profile> profiles = new LinkedHashMap<>();
    final Map<String, RegisteredConnector> connectors = new LinkedHashMap<>();
    final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    final Map<String, Look> buckets = new LinkedHashMap<>();
    final Map<Tokens.Key, Tokens.Remembered> tokens = new LinkedHashMap<>();
    final TreeMap<Long, RecordedCall> journal = new TreeMap<>();
    final List<ScriptedFault> faults = new ArrayList<>();
    final List<ScriptedAnswer> answers = new ArrayList<>();
    long requests;
    long sequence;
    long filledTokens;

    /** An answer of a test's own; empty where the fake is to answer. */
    record ScriptedAnswer(
            Operation operation, Function<AppflowRequest, java.util.Optional<? extends AppflowResponse>> function) {}

    long nextSequence() {
        return ++sequence;
    }

    State copy() {
        State copy = new State();
        copy.flows.putAll(flows);
        copy.profiles.putAll(profiles);
        copy.connectors.putAll(connectors);
        copy.tags.putAll(tags);
        copy.buckets.putAll(buckets);
        copy.tokens.putAll(tokens);
        copy.journal.putAll(journal);
        copy.faults.addAll(faults);
        copy.answers.addAll(answers);
        copy.requests = requests;
        copy.sequence = sequence;
        copy.filledTokens = filledTokens;
        return copy;
    }

    /** A state at an instant, for {@link Account#restore}. */
    record Saved(State state, Instant instant) {}
}
