package io.github.appflowtestkit.fake.internal.server.admin;

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
 * @param handler carries a request out and returns the members of the JSON object that answers it
 */
record AdminRoute(
        String method,
        String path,
        String summary,
        List<String> parameters,
        Function<AdminRequest, Map<String, ?>> handler) {

    static final String ROOT = "/_testkit";

    static AdminRoute get(String path, String summary, Function<AdminRequest, Map<String, ?>> handler) {
        return new AdminRoute("GET", ROOT + path, summary, List.of(), handler);
    }

    static AdminRoute post(String path, String summary, Function<AdminRequest, Map<String, ?>> handler) {
        return new AdminRoute("POST", ROOT + path, summary, List.of(), handler);
    }

    AdminRoute withParameters(String... names) {
        return new AdminRoute(method, path, summary, List.of(names), handler);
    }
}
