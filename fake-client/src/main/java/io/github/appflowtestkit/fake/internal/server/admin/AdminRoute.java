package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A route below {@code /_testkit}.
 *
 * @param method the HTTP method
 * @param path the whole path
 * @param summary one line that says what the route does
 * @param parameters its query parameters, besides {@code account} and {@code region}
 * @param handler carries a request out and answers it
 */
record AdminRoute(
        String method,
        String path,
        String summary,
        List<String> parameters,
        Function<AdminRequest, HttpOutcome> handler) {

    static final String ROOT = "/_testkit";

    /** A route that reads, answered by a JSON object. */
    static AdminRoute get(String path, String summary, Function<AdminRequest, Map<String, ?>> members) {
        return answering(path, summary, request -> AdminHandler.json(200, members.apply(request), Map.of()));
    }

    /** A route that reads, answered by something else. */
    static AdminRoute answering(String path, String summary, Function<AdminRequest, HttpOutcome> handler) {
        return new AdminRoute("GET", ROOT + path, summary, List.of(), handler);
    }

    /** A route that changes something, answered by a JSON object. */
    static AdminRoute post(String path, String summary, Function<AdminRequest, Map<String, ?>> members) {
        return new AdminRoute(
                "POST",
                ROOT + path,
                summary,
                List.of(),
                request -> AdminHandler.json(200, members.apply(request), Map.of()));
    }

    AdminRoute withParameters(String... names) {
        return new AdminRoute(method, path, summary, List.of(names), handler);
    }
}
