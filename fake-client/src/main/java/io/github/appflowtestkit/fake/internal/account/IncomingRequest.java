package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A request on its way into an account: read already, but not yet checked. */
public final class IncomingRequest {

    private final Operation operation;
    private final AppflowRequest request;
    private final byte @Nullable [] json;
    private final boolean isKnownAsSound;

    private IncomingRequest(
            Operation operation, AppflowRequest request, byte @Nullable [] json, boolean isKnownAsSound) {
        this.operation = operation;
        this.request = request;
        this.json = json;
        this.isKnownAsSound = isKnownAsSound;
    }

    /** One that came in the SDK's type. */
    static IncomingRequest typed(Operation operation, AppflowRequest request) {
        return new IncomingRequest(operation, request, null, false);
    }

    /**
     * One that came as JSON.
     *
     * @param json the request's members, also those that travel in the URL, as one object; from now on unchanged
     * @throws WireException if it cannot be read
     */
    public static IncomingRequest json(Operation operation, byte[] json) {
        Optional<AppflowRequest> known = KnownRequests.of(operation).find(json);
        return new IncomingRequest(
                operation, known.orElseGet(() -> RestJson.request(operation, json)), json, known.isPresent());
    }

    Operation operation() {
        return operation;
    }

    AppflowRequest request() {
        return request;
    }

    /** What there is to say about the request; refuses one whose structure the service model does not allow. */
    RequestCheck.Verdict check() {
        if (isKnownAsSound) {
            return RequestCheck.Verdict.SPOTLESS;
        }
        return json == null ? checkTyped() : remembered(json, RequestCheck.check(operation, json, request));
    }

    private RequestCheck.Verdict checkTyped() {
        byte[] written = RestJson.requestJson(request);
        return KnownRequests.of(operation).has(written)
                ? RequestCheck.Verdict.SPOTLESS
                : remembered(written, RequestCheck.check(operation, written));
    }

    private RequestCheck.Verdict remembered(byte[] text, RequestCheck.Verdict verdict) {
        if (verdict.isSpotless()) {
            KnownRequests.of(operation).remember(text, request);
        }
        return verdict;
    }
}
