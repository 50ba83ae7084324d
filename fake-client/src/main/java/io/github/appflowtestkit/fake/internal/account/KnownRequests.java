package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Requests that were found spotless, by their JSON.
 *
 * <p>The tests of a project send the same few requests again and again, and those differ in names and client tokens. To
 * read one and check it takes longer than the SDK's own work for the call; to see that it is one of those before does
 * not. What such a request means and whether it is sound depends on nothing but its text, so all fakes share what they
 * know. Requests with credentials are never kept.
 */
final class KnownRequests {

    /** Few enough to be tried one after the other; then the oldest one goes. */
    static final int MOST = 32;

    /** The same for all their texts together. */
    static final int MOST_BYTES = 512 * 1024;

    /**
     * Members that no rule of ours looks at, so that the service model alone says what they may hold. What a user's own
     * rule of the service looks at nobody knows.
     */
    private static final Set<String> MAY_DIFFER =
            RequestCheck.hasOwnRules() ? Set.of() : Set.of("flowName", Tokens.MEMBER);

    private static final Map<Operation, KnownRequests> OF_OPERATIONS = Stream.of(Operation.values())
            .collect(Collectors.toUnmodifiableMap(
                    operation -> operation, operation -> new KnownRequests(operation, MAY_DIFFER)));

    private final Operation operation;
    private final Set<String> mayDiffer;
    private volatile KnownRequest[] known = {};

    /**
     * None so far.
     *
     * @param mayDiffer the members in which requests may differ and still be spotless
     */
    KnownRequests(Operation operation, Set<String> mayDiffer) {
        this.operation = operation;
        this.mayDiffer = mayDiffer;
    }

    /** Those of an operation that this JVM has seen. */
    static KnownRequests of(Operation operation) {
        return Objects.requireNonNull(OF_OPERATIONS.get(operation), operation.apiName());
    }

    /** The request that the JSON is, if it is spotless and like one that came before. */
    Optional<AppflowRequest> find(byte[] json) {
        for (KnownRequest each : known) {
            AppflowRequest request = each.readAs(json);
            if (request != null) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }

    /** Whether the JSON is a spotless request that is like one that came before. */
    boolean has(byte[] json) {
        for (KnownRequest each : known) {
            if (each.isLike(json)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a request that the check has found spotless. */
    void remember(byte[] json, AppflowRequest request) {
        if (json.length <= MOST_BYTES && !Redaction.isDueFor(request)) {
            add(json, KnownRequest.of(operation, json, plain(request), mayDiffer));
        }
    }

    /** What one caller has set for one call of a client is not to be found in the calls of others. */
    private static AppflowRequest plain(AppflowRequest request) {
        if (request.overrideConfiguration().isEmpty()) {
            return request;
        }
        AppflowRequest.Builder plain = request.toBuilder();
        plain.overrideConfiguration((AwsRequestOverrideConfiguration) null);
        return plain.build();
    }

    /** Takes one place for what two threads bring at once, and none for what has escapes and is never found again. */
    private synchronized void add(byte[] json, KnownRequest request) {
        if (has(json) || !request.isLike(json)) {
            return;
        }
        List<KnownRequest> newest = new ArrayList<>(known.length + 1);
        newest.add(request);
        int bytes = request.length();
        for (KnownRequest each : known) {
            bytes += each.length();
            if (newest.size() == MOST || bytes > MOST_BYTES) {
                break;
            }
            newest.add(each);
        }
        known = newest.toArray(KnownRequest[]::new);
    }
}
