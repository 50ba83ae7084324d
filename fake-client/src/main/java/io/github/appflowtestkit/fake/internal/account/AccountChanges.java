package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.runs.KeptRuns;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningState;

/**
 * What has changed in an account, as a state file keeps it: a value for each name.
 *
 * @param scripts the scripts for several flows, and for flows that do not exist yet; empty if they are as before
 * @param removed the names that are gone, for each of the maps
 * @param runsUntil the time to which the runs were simulated
 * @param counters the counters of sequence numbers, filled-in client tokens and events
 */
public record AccountChanges(
        String account,
        String region,
        Map<String, RegisteredConnector> connectors,
        Map<String, ConnectorConfiguration> declaredConnectors,
        Map<String, Profile> profiles,
        Map<String, Entities.OfConnector> entities,
        Map<String, BucketState> buckets,
        Map<String, PrivateConnectionProvisioningState> privateConnections,
        Map<String, Flow> flows,
        Map<String, KeptRuns> runs,
        Map<String, Map<String, String>> tags,
        Map<String, Token> tokens,
        Optional<SharedScripts.Kept> scripts,
        Map<String, List<String>> removed,
        Instant runsUntil,
        List<Long> counters) {

    boolean isEmpty() {
        return connectors.isEmpty()
                && declaredConnectors.isEmpty()
                && profiles.isEmpty()
                && entities.isEmpty()
                && buckets.isEmpty()
                && privateConnections.isEmpty()
                && flows.isEmpty()
                && runs.isEmpty()
                && tags.isEmpty()
                && tokens.isEmpty()
                && scripts.isEmpty()
                && removed.isEmpty();
    }

    /** A client token without credentials. Request and response are JSON in a string; their types follow from the operation. */
    record Token(String operation, String request, String response, Instant expires) {

        static Token of(Tokens.Remembered token) {
            return new Token(
                    token.operation().apiName(),
                    new String(RestJson.requestJson(Redaction.of(token.request())), StandardCharsets.UTF_8),
                    new String(RestJson.responseJson(token.response()), StandardCharsets.UTF_8),
                    token.expires());
        }

        Tokens.Remembered remembered() {
            Operation named = Operation.named(operation).orElseThrow();
            return new Tokens.Remembered(
                    named,
                    RestJson.request(named, request.getBytes(StandardCharsets.UTF_8)),
                    true,
                    RestJson.response(named, response.getBytes(StandardCharsets.UTF_8)),
                    expires);
        }
    }
}
