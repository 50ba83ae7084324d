package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.transport.OperationRoute;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request to an admin route: the account and Region it is for, its query and its body. */
final class AdminRequest {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");

    private final HttpRequest request;
    private final ServedAccounts accounts;
    private final Map<String, String> query;
    private final ChangeStreams changes;
    private final Optional<String> pathValue;

    /**
     * Reads the query.
     *
     * @param route the route that the request is for
     * @param changes the streams of the server
     */
    AdminRequest(HttpRequest request, ServedAccounts accounts, AdminRoute route, ChangeStreams changes) {
        this.request = request;
        this.accounts = accounts;
        this.changes = changes;
        this.pathValue = route.value(request.path());
        List<String> allowed = new ArrayList<>(List.of("account", "region"));
        allowed.addAll(route.parameters());
        this.query = query(request.query(), allowed);
    }

    private static Map<String, String> query(String text, List<String> allowed) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!allowed.contains(name)) {
                throw new AdminError(
                        400,
                        "unknown query parameter " + AdminError.quotedUrl(name)
                                + Nearest.to(name, allowed)
                                        .map(near -> "; did you mean " + AdminError.quoted(near) + "?")
                                        .orElse("; expected one of " + String.join(", ", allowed)));
            }
            query.put(name, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return query;
    }

    ServedAccounts accounts() {
        return accounts;
    }

    ChangeStreams changes() {
        return changes;
    }

    /** The value at the end of the path, which the route has. */
    String pathValue() {
        String encoded = pathValue.orElseThrow();
        return OperationRoute.decode(encoded)
                .orElseThrow(() -> new AdminError(
                        400,
                        "the path must be encoded as a URL in UTF-8, but ends with " + AdminError.quotedUrl(encoded)));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** How many results a page has at most; unlimited if the request does not say. */
    int maxResults() {
        return parameter(Page.MAX_RESULTS)
                .map(text -> {
                    if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 1000) {
                        throw new AdminError(
                                400,
                                "query parameter maxResults must be an integer from 1 to 1000, but is "
                                        + AdminError.quotedUrl(text));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(Integer.MAX_VALUE);
    }

    byte[] body() {
        return request.body().bytes();
    }

    /** The members of the body. */
    JsonMembers members(String... allowed) {
        return JsonMembers.ofBody(body(), allowed);
    }

    /** Refuses to move a clock that runs by itself; the message begins with the refusal and ends with a way out. */
    void checkManualClock(String refusal) {
        if (accounts.areInRealTime()) {
            throw new AdminError(409, refusal + "start the server with --clock manual (in Java: without clock(...))");
        }
    }

    /** The account and Region that the request names; home if it names none. */
    ServedAccount account() {
        return chosen().orElseGet(accounts::home);
    }

    /** The account and Region that the request names; all if it names none. */
    List<ServedAccount> chosenOrAll() {
        return chosen().map(List::of).orElseGet(accounts::all);
    }

    /** The account and Region that the signature names, or else the query. */
    Optional<ServedAccount> chosen() {
        Optional<CredentialScope> scope = request.scope();
        if (scope.isEmpty() && (query.containsKey("account") || query.containsKey("region"))) {
            ServedAccount home = accounts.home();
            scope = Optional.of(new CredentialScope(
                    parameter("account", ACCOUNT, "12 digits")
                            .orElse(home.fake().accountId()),
                    parameter("region", REGION, "a Region, such as eu-west-1")
                            .orElse(home.fake().region())));
        }
        return scope.map(named -> accounts.at(named)
                .orElseThrow(() ->
                        new AdminError(400, "the fake cannot hold more accounts and Regions; restart the server")));
    }

    private Optional<String> parameter(String name, Pattern form, String expected) {
        Optional<String> value = parameter(name);
        value.filter(text -> !form.matcher(text).matches()).ifPresent(text -> {
            throw new AdminError(
                    400, "query parameter " + name + " must be " + expected + ", but is " + AdminError.quotedUrl(text));
        });
        return value;
    }
}
