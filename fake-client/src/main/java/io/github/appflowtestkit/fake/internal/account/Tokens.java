package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.journal.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

/**
 * Client tokens: a request that comes again with its token is answered as it was the first time, and nothing is done
 * twice.
 *
 * @see <a href="https://docs.aws.amazon.com/appflow/1.0/APIReference/API_CreateFlow.html">clientToken</a>
 */
final class Tokens {

    /** How long a token is remembered, by the API Reference. */
    static final Duration LIFETIME = Duration.ofHours(8);

    private Tokens() {}

    /**
     * The first request with a token, with digests in place of its credentials, and its answer.
     *
     * @param isRestored whether the request comes from a state file, which has no credentials to compare
     */
    record Remembered(
            Operation operation,
            AppflowRequest request,
            boolean isRestored,
            AppflowResponse response,
            Instant expires) {

        boolean isLike(AppflowRequest again) {
            AppflowRequest comparable = isRestored ? Redaction.of(again) : Redaction.digested(again);
            return compared(comparable).equalsBySdkFields(compared(request));
        }
    }

    /** A token belongs to the operation it was used with. */
    private static String key(Operation operation, String token) {
        return operation.apiName() + "/" + token;
    }

    /** The token of a request; empty if it has none. */
    static Optional<String> of(AppflowRequest request) {
        // A read by the field itself would return a new random token if none is set.
        return request.getValueForField(Members.CLIENT_TOKEN, String.class);
    }

    /** Whether an SDK would fill in a token: the operation has one, and the request does not set it. */
    static boolean isMissing(AppflowRequest request) {
        return field(request).isPresent() && of(request).isEmpty();
    }

    /** The same request with that token. */
    static AppflowRequest with(AppflowRequest request, @Nullable String token) {
        AppflowRequest.Builder builder = request.toBuilder();
        field(request).ifPresent(field -> field.set(builder, token));
        return builder.build();
    }

    /** The answer that was given to the same request with the same token before. */
    static Optional<AppflowResponse> replay(CallContext call) {
        return of(call.request()).flatMap(token -> replay(call, call.request(), token));
    }

    private static Optional<AppflowResponse> replay(CallContext call, AppflowRequest request, String token) {
        Remembered remembered = call.state().tokens.get(key(call.operation(), token));
        if (remembered == null || !remembered.expires().isAfter(call.now())) {
            return Optional.empty();
        }
        if (remembered.isLike(request)) {
            call.note("replayed: client token and parameters are those of an earlier call");
            return Optional.of(remembered.response());
        }
        if (isRunOnDemand(call, request)) {
            return Optional.empty();
        }
        throw call.error(ErrorMessage.TOKEN_REUSED)
                .because("clientToken was used with other parameters less than 8 hours ago on the fake's clock;"
                        + " use another token, or " + call.hints().advanceClock());
    }

    static void remember(CallContext call, AppflowResponse response) {
        of(call.request()).ifPresent(token -> remember(call, call.request(), token, response));
    }

    private static void remember(CallContext call, AppflowRequest request, String token, AppflowResponse response) {
        Map<String, Remembered> tokens = call.state().tokens;
        forgetExpired(tokens, call.now());
        String key = key(call.operation(), token);
        tokens.remove(key);
        tokens.put(
                key,
                new Remembered(
                        call.operation(),
                        Redaction.digested(request),
                        false,
                        response,
                        call.now().plus(LIFETIME)));
    }

    /** The clock does not move back while a state lives, so the tokens stand in the order in which they expire. */
    private static void forgetExpired(Map<String, Remembered> tokens, Instant now) {
        Iterator<Remembered> oldest = tokens.values().iterator();
        while (oldest.hasNext() && !oldest.next().expires().isAfter(now)) {
            oldest.remove();
        }
    }

    /** Flows that run on demand never refuse a token, by the API Reference of StartFlow. */
    private static boolean isRunOnDemand(CallContext call, AppflowRequest request) {
        return request instanceof StartFlowRequest start
                && Optional.ofNullable(call.state().flows.get(start.flowName()))
                        .filter(Flow::isOnDemand)
                        .isPresent();
    }

    /** What must be the same if a token comes again: all but the token, which the fake may have filled in itself. */
    private static AppflowRequest compared(AppflowRequest request) {
        return with(request, null);
    }

    private static Optional<SdkField<?>> field(SdkPojo request) {
        return Optional.ofNullable(request.sdkFieldNameToField().get(Members.CLIENT_TOKEN));
    }
}
