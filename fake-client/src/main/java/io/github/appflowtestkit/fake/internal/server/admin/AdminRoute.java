package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A route below {@code /_testkit}.
 *
 * @param method the HTTP method
 * @param path the whole path; it may end with the name of a value in braces
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

    /** Whether a path is of this route. */
    boolean isAt(String requested) {
        return requested.equals(path) || value(requested).isPresent();
    }

    /** The value at the end of a path, encoded; empty if this route has none, or the path is of another route. */
    Optional<String> value(String requested) {
        int brace = path.indexOf('{');
        return brace < 0
                        || requested.length() <= brace
                        || !requested.startsWith(path.substring(0, brace))
                        || requested.indexOf('/', brace) >= 0
                ? Optional.empty()
                : Optional.of(requested.substring(brace));
    }

    AdminRoute withParameters(String... names) {
        return new AdminRoute(method, path, summary, List.of(names), handler);
    }
}
