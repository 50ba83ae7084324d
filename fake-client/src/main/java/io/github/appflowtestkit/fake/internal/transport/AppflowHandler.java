package io.github.appflowtestkit.fake.internal.transport;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.account.Outcome;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.NetworkErrors;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Translates between HTTP and an account; holds no logic of the service. */
public final class AppflowHandler implements HttpHandler {

    private static final Body GARBAGE = Body.of("\u0001<garbage>{\"flowArn\":");
    private static final Body CUT_OFF = Body.of("{\"flowArn\":\"arn:aws:appflow\",\"flowStatus\":\"Active\"}");

    private final Function<Optional<CredentialScope>, Optional<Account>> accounts;
    private final Supplier<Caller> callers;
    private final AtomicLong rejected = new AtomicLong();

    /**
     * A handler for several accounts.
     *
     * @param accounts finds the account of a signature; empty if the limit of accounts is reached
     * @param callers who makes a call; asked on the thread that brings it
     */
    public AppflowHandler(Function<Optional<CredentialScope>, Optional<Account>> accounts, Supplier<Caller> callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    @Override
    public HttpOutcome handle(HttpRequest request) {
        if (request.body().length() > MAX_BODY_BYTES) {
            return reject(ProtocolError.TOO_LARGE, "The body is longer than " + MAX_BODY_BYTES + " bytes");
        }
        Optional<OperationRoute> route = OperationRoute.of(request.method(), request.path(), request.query());
        if (route.isEmpty()) {
            return reject(ProtocolError.UNKNOWN_OPERATION, "There is no operation at this method and path");
        }
        boolean needsBody = route.get().label().isEmpty();
        if (needsBody && request.body().length() == 0) {
            return reject(ProtocolError.NO_BODY, ErrorMessage.NULL_REQUEST.filled());
        }
        try {
            return call(route.get(), request);
        } catch (WireException e) {
            return reject(ProtocolError.SERIALIZATION, Secrets.message(String.valueOf(e.getMessage())));
        }
    }

    private HttpOutcome call(OperationRoute route, HttpRequest request) {
        byte[] json = RestJson.requestJson(
                route.operation(), route.label(), route.query(), request.body().bytes());
        AppflowRequest typed = RestJson.request(route.operation(), json);
        Caller caller = callers.get().withNotes(request.attempt().stream().toList());
        Optional<Account> account = accounts.apply(request.scope());
        return account.isEmpty()
                ? reject(ProtocolError.TOO_MANY_ACCOUNTS, "The fake cannot hold more accounts and Regions")
                : translate(account.get().call(route.operation(), typed, json, caller));
    }

    private HttpOutcome.Response reject(ProtocolError error, String message) {
        // The form of an account's request ids, and never one of them.
        String id = String.format(Locale.ROOT, "00000005-0000-4000-8000-%012d", rejected.incrementAndGet());
        return error.response(message, id);
    }

    private static HttpOutcome translate(Outcome outcome) {
        String id = outcome.requestId();
        if (outcome instanceof Outcome.Answered answered) {
            return Responses.of(answered, id);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Responses.error(refused.error(), id);
        }
        if (outcome instanceof Outcome.Delayed late) {
            return new HttpOutcome.Delayed(late.delay(), translate(late.then()));
        }
        if (outcome instanceof Outcome.Held held) {
            return new HttpOutcome.Held(held.release(), translate(held.then()));
        }
        return onTheNetwork((Outcome.NoResponse) outcome);
    }

    private static HttpOutcome onTheNetwork(Outcome.NoResponse outcome) {
        Fault fault = outcome.fault();
        String id = outcome.requestId();
        FakeAppflowHint hint = outcome.hint();
        if (fault instanceof Fault.EmptyError error) {
            return HintHeaders.write(Responses.empty(error.statusCode(), id), hint);
        }
        if (fault instanceof Fault.Garbage) {
            return HintHeaders.write(Responses.ok(GARBAGE, id), hint);
        }
        IOException thrown = NetworkErrors.of(fault, hint);
        if (fault instanceof Fault.Timeout) {
            return new HttpOutcome.NoResponse(thrown);
        }
        if (fault instanceof Fault.ConnectionRefused) {
            return new HttpOutcome.ConnectionRefused(thrown);
        }
        if (fault instanceof Fault.CutOff) {
            return new HttpOutcome.CutOff(HintHeaders.write(Responses.ok(CUT_OFF, id), hint), thrown);
        }
        return new HttpOutcome.ConnectionLost(thrown);
    }
}
