package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.http.CredentialScope;
import io.github.appflowtestkit.fake.internal.http.HttpCall;
import io.github.appflowtestkit.fake.internal.http.HttpHandler;
import io.github.appflowtestkit.fake.internal.http.Outcome;
import io.github.appflowtestkit.fake.internal.http.Route;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Tells of every request what came of it. */
record LoggingHandler(HttpHandler next, Consumer<ServedRequest> observer) implements HttpHandler {

    @Override
    public Outcome answer(HttpCall call) {
        Outcome outcome = next.answer(call);
        Outcome arriving = outcome instanceof Outcome.Late late ? late.then() : outcome;
        observer.accept(new ServedRequest(
                call.method(),
                call.path(),
                call.scope().map(CredentialScope::account),
                call.scope().map(CredentialScope::region),
                Route.of(call.method(), call.path(), call.query()).map(Route::operation),
                arriving instanceof Outcome.Answer answer ? OptionalInt.of(answer.status()) : OptionalInt.empty(),
                error(arriving)));
        return outcome;
    }

    private static Optional<String> error(Outcome outcome) {
        if (outcome instanceof Outcome.Answer answer) {
            return answer.status() < 300 ? Optional.empty() : Optional.of(error(answer));
        }
        if (outcome instanceof Outcome.CutOff) {
            return Optional.of("cut off");
        }
        return Optional.of(outcome instanceof Outcome.Silence ? "no answer" : "connection closed");
    }

    private static String error(Outcome.Answer answer) {
        String code = answer.headers().get("x-amzn-ErrorType");
        String message = message(answer);
        return code == null ? message : code + ": " + message;
    }

    private static String message(Outcome.Answer answer) {
        try {
            Map<String, JsonNode> body = RestJson.tree(answer.body().bytes()).asObject();
            JsonNode error = body.get("error");
            JsonNode message = (error == null ? body : error.asObject()).get("message");
            return message == null ? "" : message.asString();
        } catch (WireException | UnsupportedOperationException e) {
            return "no body";
        }
    }
}
