package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A request on its way into an account: read, but not yet checked. */
public final class IncomingRequest {

    private final Operation operation;
    private final AppflowRequest request;
    private final byte @Nullable [] json;

    private IncomingRequest(Operation operation, AppflowRequest request, byte @Nullable [] json) {
        this.operation = operation;
        this.request = request;
        this.json = json;
    }

    /** A request in the SDK's type. */
    static IncomingRequest typed(Operation operation, AppflowRequest request) {
        return new IncomingRequest(operation, request, null);
    }

    /**
     * A request in JSON.
     *
     * @param json all members of the request as one object, those from the URL included; the caller must not change it
     * @throws WireException if it cannot be read
     */
    public static IncomingRequest json(Operation operation, byte[] json) {
        return new IncomingRequest(operation, RestJson.request(operation, json), json);
    }

    Operation operation() {
        return operation;
    }

    AppflowRequest request() {
        return request;
    }

    /** Checks the request; throws an error of the service if its structure breaks the service model. */
    RequestCheck.Verdict check() {
        return json == null ? RequestCheck.check(operation, request) : RequestCheck.check(operation, json, request);
    }
}
