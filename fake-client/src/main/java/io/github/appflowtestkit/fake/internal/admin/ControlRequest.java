package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.http.CredentialScope;
import io.github.appflowtestkit.fake.internal.http.HttpCall;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request below {@code /_testkit/}: which account and Region it means, and what it says. */
final class ControlRequest {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");

    private final HttpCall call;
    private final Places places;
    private final Map<String, String> query;

    /**
     * Reads what stands in the address.
     *
     * @param parameters the query parameters that the route knows, besides account and region
     */
    ControlRequest(HttpCall call, Places places, List<String> parameters) {
        this.call = call;
        this.places = places;
        List<String> allowed = new ArrayList<>(List.of("account", "region"));
        allowed.addAll(parameters);
        this.query = query(call.query(), allowed);
    }

    private static Map<String, String> query(String text, List<String> allowed) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!allowed.contains(name)) {
                throw new ControlError(
                        400,
                        "unknown query parameter " + ControlError.quoted(name)
                                + Nearest.to(name, allowed)
                                        .map(near -> "; did you mean " + ControlError.quoted(near) + "?")
                                        .orElse("; expected one of " + String.join(", ", allowed)));
            }
            query.put(name, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return query;
    }

    Places places() {
        return places;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    byte[] body() {
        return call.body().bytes();
    }

    Members members(String... allowed) {
        return Members.ofBody(body(), allowed);
    }

    /** The account and Region that the request means; home if it does not say. */
    Place place() {
        return chosen().orElseGet(places::home);
    }

    /** The account and Region that the request names; all if it names none. */
    List<Place> chosenOrAll() {
        return chosen().map(List::of).orElseGet(places::all);
    }

    /** The account and Region that the signature names, or else the query. */
    Optional<Place> chosen() {
        Optional<CredentialScope> scope = call.scope();
        if (scope.isEmpty() && (query.containsKey("account") || query.containsKey("region"))) {
            Place home = places.home();
            scope = Optional.of(new CredentialScope(
                    parameter("account", ACCOUNT, "12 digits")
                            .orElse(home.fake().accountId()),
                    parameter("region", REGION, "a Region, such as eu-west-1")
                            .orElse(home.fake().region())));
        }
        return scope.map(named -> places.at(named)
                .orElseThrow(() ->
                        new ControlError(400, "there is room for no more accounts and Regions; restart the server")));
    }

    private Optional<String> parameter(String name, Pattern form, String expected) {
        Optional<String> value = parameter(name);
        value.filter(text -> !form.matcher(text).matches()).ifPresent(text -> {
            throw new ControlError(
                    400, "query parameter " + name + " must be " + expected + ", but was " + ControlError.quoted(text));
        });
        return value;
    }
}
