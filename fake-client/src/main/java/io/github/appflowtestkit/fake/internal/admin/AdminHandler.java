package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.http.Body;
import io.github.appflowtestkit.fake.internal.http.HttpCall;
import io.github.appflowtestkit.fake.internal.http.HttpHandler;
import io.github.appflowtestkit.fake.internal.http.Outcome;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The door to what lies below {@code /_testkit/}; all other requests go on to the next. */
public final class AdminHandler implements HttpHandler {

    private static final String ROOT = "/_testkit";

    private final HttpHandler next;
    private final Places places;
    private final List<ControlRoute> routes;

    /** A door in front of another. */
    public AdminHandler(HttpHandler next, Places places) {
        this.next = next;
        this.places = places;
        this.routes = List.of(
                new Routes(this::routes),
                new Reset(),
                new ShowState(),
                new ShowCalls(),
                new ShowClock(),
                new MoveClock(),
                new ShowFaults(),
                new AddFault(),
                new GiveConnectorProfile(),
                new GiveConnector(),
                new GiveConnectorEntity(),
                new GiveFlow(),
                new SetBucket(),
                new ScriptRuns(),
                new FinishRun(),
                new RaiseEvent());
    }

    /** Whether a request is for this door, and no call of AppFlow. */
    public static boolean isControl(HttpCall call) {
        return call.path().equals(ROOT) || call.path().startsWith(ROOT + "/");
    }

    /** Whether a request makes something as it was at the start. */
    public static boolean isReset(HttpCall call) {
        return call.path().equals(ROOT + "/reset");
    }

    private List<ControlRoute> routes() {
        return routes;
    }

    @Override
    public Outcome answer(HttpCall call) {
        if (!isControl(call)) {
            return next.answer(call);
        }
        try {
            if (call.body().length() > MAX_BODY_BYTES) {
                throw new ControlError(413, "the body must be " + MAX_BODY_BYTES + " bytes at most, but was longer");
            }
            ControlRoute route = route(call);
            return json(200, route.answer(new ControlRequest(call, places, route.parameters())), Map.of());
        } catch (ControlError e) {
            return json(e.status(), e.body(), e.headers());
        } catch (IllegalArgumentException e) {
            String message = HttpWords.of(String.valueOf(e.getMessage()));
            return json(400, new ControlError(400, message).body(), Map.of());
        }
    }

    private ControlRoute route(HttpCall call) {
        List<ControlRoute> here = routes.stream()
                .filter(route -> route.path().equals(call.path()))
                .toList();
        if (here.isEmpty()) {
            throw new ControlError(404, notFound(call.path()));
        }
        return here.stream()
                .filter(route -> route.method().equals(call.method()))
                .findFirst()
                .orElseThrow(() -> wrongMethod(call, here));
    }

    private String notFound(String path) {
        List<String> paths = routes.stream().map(ControlRoute::path).distinct().toList();
        return "there is nothing at " + ControlError.quoted(path)
                + Nearest.to(path, paths)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are " + list());
    }

    private String list() {
        return routes.stream().map(route -> route.method() + " " + route.path()).collect(Collectors.joining(", "));
    }

    private static ControlError wrongMethod(HttpCall call, List<ControlRoute> here) {
        String allowed = here.stream().map(ControlRoute::method).collect(Collectors.joining(", "));
        return new ControlError(405, call.path() + " takes " + allowed + ", but was called with " + call.method())
                .with("expected", allowed)
                .with("found", call.method())
                .header("Allow", allowed);
    }

    private static Outcome.Answer json(int status, Map<String, ?> members, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", "application/json");
        return new Outcome.Answer(status, headers, Body.of(RestJson.json(members)));
    }
}
