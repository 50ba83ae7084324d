package io.github.appflowtestkit.fake.internal.http;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.IncomingRequest;
import io.github.appflowtestkit.fake.internal.account.Origin;
import io.github.appflowtestkit.fake.internal.errors.Text;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Translates between HTTP and an account; it holds no logic of the service. */
public final class AppflowHandler implements HttpHandler {

    private static final Body GARBAGE = Body.of("\u0001<garbage>{\"flowArn\":");
    private static final Body CUT_OFF = Body.of("{\"flowArn\":\"arn:aws:appflow\",\"flowStatus\":\"Active\"}");

    private final Function<Optional<CredentialScope>, Optional<Account>> accounts;
    private final Supplier<Origin> origin;
    private final AtomicLong unread = new AtomicLong();

    /**
     * A door into accounts.
     *
     * @param accounts the account of a signature; empty where there is room for no more
     * @param origin where a call comes from, asked on the thread that brings it
     */
    public AppflowHandler(Function<Optional<CredentialScope>, Optional<Account>> accounts, Supplier<Origin> origin) {
        this.accounts = accounts;
        this.origin = origin;
    }

    @Override
    public Outcome answer(HttpCall call) {
        if (call.body().length() > MAX_BODY_BYTES) {
            return refused(ProtocolError.TOO_LARGE, "The body is longer than " + MAX_BODY_BYTES + " bytes");
        }
        Optional<Route> route = Route.of(call.method(), call.path(), call.query());
        if (route.isEmpty()) {
            return refused(ProtocolError.UNKNOWN_OPERATION, "There is no operation at this method and path");
        }
        boolean bodyIsDue = route.get().label().isEmpty();
        if (bodyIsDue && call.body().length() == 0) {
            return refused(ProtocolError.NO_BODY, Text.NULL_REQUEST.filled());
        }
        try {
            return answer(route.get(), call);
        } catch (WireException e) {
            return refused(ProtocolError.SERIALIZATION, String.valueOf(e.getMessage()));
        }
    }

    private Outcome answer(Route route, HttpCall call) {
        byte[] json = RestJson.requestJson(
                route.operation(), route.label(), route.query(), call.body().bytes());
        IncomingRequest request = IncomingRequest.json(route.operation(), json);
        Origin caller = origin.get();
        List<String> notes = call.attempt().map(List::of).orElse(List.of());
        Optional<Account> account = accounts.apply(call.scope());
        return account.isEmpty()
                ? refused(ProtocolError.TOO_MANY_ACCOUNTS, "There is room for no more accounts and Regions in one fake")
                : translated(account.get().exchange(request, caller.with(notes)));
    }

    private Outcome.Answer refused(ProtocolError error, String message) {
        // Of the same form as an account's request ids, and never one of them.
        String id = String.format(Locale.ROOT, "00000005-0000-4000-8000-%012d", unread.incrementAndGet());
        return error.saying(message, id);
    }

    private static Outcome translated(io.github.appflowtestkit.fake.internal.account.Outcome outcome) {
        String id = outcome.requestId();
        if (outcome instanceof io.github.appflowtestkit.fake.internal.account.Outcome.Answered answered) {
            return Answers.of(answered, id);
        }
        if (outcome instanceof io.github.appflowtestkit.fake.internal.account.Outcome.Refused refused) {
            return Answers.error(refused.exception(), id);
        }
        if (outcome instanceof io.github.appflowtestkit.fake.internal.account.Outcome.Late late) {
            return new Outcome.Late(late.delay(), translated(late.then()));
        }
        return broken(((io.github.appflowtestkit.fake.internal.account.Outcome.Lost) outcome).fault(), id);
    }

    private static Outcome broken(Fault fault, String id) {
        if (fault instanceof Fault.Timeout) {
            return new Outcome.Silence();
        }
        if (fault instanceof Fault.ConnectionRefused) {
            return new Outcome.Refused();
        }
        if (fault instanceof Fault.Garbage) {
            return Answers.json(GARBAGE, id);
        }
        if (fault instanceof Fault.CutOff) {
            return new Outcome.CutOff(Answers.json(CUT_OFF, id));
        }
        if (fault instanceof Fault.EmptyError error) {
            return Answers.empty(error.statusCode(), id);
        }
        return new Outcome.Broken();
    }
}
