package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the control routes of a server, and holds every request and answer against their schema. */
record ControlClient(URI endpoint) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Schema SCHEMA = SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {})
            .getSchema(CommandRun.in(Path.of(".")).run("schema", "control").out());

    record Answer(int status, String body, Optional<String> allow) {}

    /** A request that must be carried out. */
    String ask(String method, String path, String body) {
        Answer answer = send(method, path, body, Optional.empty());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** A request that must be refused. */
    Answer refused(String method, String path, String body) {
        Answer answer = send(method, path, body, Optional.empty());
        assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return answer;
    }

    Answer send(String method, String path, String body, Optional<String> authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        HttpResponse<String> response;
        try {
            response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        Answer answer = new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("Allow"));
        check(method + " " + path.replaceAll("\\?.*", ""), body, answer);
        return answer;
    }

    private static void check(String route, String body, Answer answer) {
        boolean there = answer.status() != 404 && answer.status() != 405;
        String known = there ? route : "GET /_testkit";
        assertThat(errors(known, Optional.empty(), Optional.of(answer.body())))
                .as("answer of " + route + ": " + answer.body())
                .isEmpty();
        if (answer.status() == 200) {
            assertThat(errors(known, body.isEmpty() ? Optional.empty() : Optional.of(body), Optional.empty()))
                    .as("request of " + route + ": " + body)
                    .isEmpty();
        }
    }

    /** What the schema has against a request; for requests that are refused for their shape. */
    static List<Error> errors(String route, String request) {
        return errors(route, Optional.of(request), Optional.empty());
    }

    private static List<Error> errors(String route, Optional<String> request, Optional<String> answer) {
        String exchange = "{\"route\":\"" + route + "\""
                + request.map(body -> ",\"request\":" + body).orElse("")
                + answer.map(body -> ",\"answer\":" + body).orElse("") + "}";
        return SCHEMA.validate(exchange, InputFormat.JSON);
    }
}
