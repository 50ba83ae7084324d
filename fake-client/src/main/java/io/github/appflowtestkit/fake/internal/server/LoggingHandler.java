package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.ServedRequest;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.transport.OperationRoute;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Tells a listener the outcome of every request, except of the page for people. */
record LoggingHandler(HttpHandler next, Consumer<ServedRequest> observer) implements HttpHandler {

    @Override
    public HttpOutcome handle(HttpRequest call) {
        HttpOutcome outcome = next.handle(call);
        if (AdminHandler.isPage(call) && outcome instanceof HttpOutcome.Response page && page.status() == 200) {
            // an open page asks again after each change
            return outcome;
        }
        HttpOutcome arriving = arriving(outcome);
        observer.accept(new ServedRequest(
                call.method(),
                Secrets.url(call.path()),
                call.scope().map(CredentialScope::account),
                call.scope().map(CredentialScope::region),
                OperationRoute.of(call.method(), call.path(), call.query()).map(OperationRoute::operation),
                status(arriving),
                error(arriving).map(Secrets::message)));
        return outcome;
    }

    private static HttpOutcome arriving(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Held held) {
            return arriving(held.then());
        }
        return outcome instanceof HttpOutcome.Delayed late ? late.then() : outcome;
    }

    private static OptionalInt status(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Stream) {
            return OptionalInt.of(200);
        }
        return outcome instanceof HttpOutcome.Response answer ? OptionalInt.of(answer.status()) : OptionalInt.empty();
    }

    private static Optional<String> error(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Stream) {
            return Optional.empty();
        }
        if (outcome instanceof HttpOutcome.Response answer) {
            return answer.status() < 300 ? Optional.empty() : Optional.of(error(answer));
        }
        if (outcome instanceof HttpOutcome.CutOff) {
            return Optional.of("cut off");
        }
        return Optional.of(outcome instanceof HttpOutcome.NoResponse ? "no answer" : "connection closed");
    }

    private static String error(HttpOutcome.Response answer) {
        String code = answer.headers().get("x-amzn-ErrorType");
        String message = message(answer);
        return code == null ? message : code + ": " + message;
    }

    private static String message(HttpOutcome.Response answer) {
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
