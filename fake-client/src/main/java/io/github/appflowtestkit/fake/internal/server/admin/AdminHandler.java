package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Handles the admin routes, below {@code /_testkit}, and the page, at {@code /}; passes all other requests on. */
public final class AdminHandler implements HttpHandler {

    private static final String RESET = AdminRoute.ROOT + "/reset";

    private final HttpHandler next;
    private final ServedAccounts accounts;
    private final ChangeStreams changes = new ChangeStreams();

    /** A handler in front of another. */
    public AdminHandler(HttpHandler next, ServedAccounts accounts) {
        this.next = next;
        this.accounts = accounts;
    }

    /** Whether a request is for an admin route, known or not, or for the page. */
    public static boolean isAdmin(HttpRequest request) {
        return isPage(request)
                || request.path().equals(AdminRoute.ROOT)
                || request.path().startsWith(AdminRoute.ROOT + "/");
    }

    /** Whether a request is for the page for people or for what it loads. */
    public static boolean isPage(HttpRequest request) {
        return PageRoutes.isPage(request);
    }

    /** Whether a request has reset all accounts and the clock. */
    public static boolean isFullReset(HttpRequest request, HttpOutcome outcome) {
        return request.path().equals(RESET)
                && request.query().isEmpty()
                && request.scope().isEmpty()
                && outcome instanceof HttpOutcome.Response response
                && response.status() == 200;
    }

    @Override
    public HttpOutcome handle(HttpRequest request) {
        if (!isAdmin(request)) {
            return next.handle(request);
        }
        try {
            if (request.body().length() > MAX_BODY_BYTES) {
                throw new AdminError(413, "the body must have at most " + MAX_BODY_BYTES + " bytes");
            }
            if (isPage(request)) {
                return PageRoutes.handle(request, accounts);
            }
            AdminRoute route = route(request);
            return route.handler().apply(new AdminRequest(request, accounts, route, changes));
        } catch (AdminError e) {
            return json(e.status(), e.body(), e.headers());
        } catch (IllegalArgumentException | DateTimeException e) {
            return json(400, new AdminError(400, String.valueOf(e.getMessage())).body(), Map.of());
        }
    }

    /** The response to a request that is not even looked at. */
    public static HttpOutcome.Response refused(int status, String message) {
        return json(status, new AdminError(status, message).body(), Map.of());
    }

    private static AdminRoute route(HttpRequest request) {
        List<AdminRoute> here = AdminRoutes.ALL.stream()
                .filter(route -> route.isAt(request.path()))
                .toList();
        if (here.isEmpty()) {
            throw new AdminError(404, unknownPath(request.path()));
        }
        return here.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> wrongMethod(request, here));
    }

    private static String unknownPath(String path) {
        List<String> paths =
                AdminRoutes.ALL.stream().map(AdminRoute::path).distinct().toList();
        return "unknown path " + AdminError.quotedUrl(path)
                + Nearest.to(path, paths)
                        .map(near -> "; did you mean " + near + "?")
                        .orElseGet(() -> "; the admin routes are " + list());
    }

    private static String list() {
        return AdminRoutes.ALL.stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.joining(", "));
    }

    private static AdminError wrongMethod(HttpRequest request, List<AdminRoute> here) {
        List<String> methods = here.stream().map(AdminRoute::method).toList();
        String expected = String.join(" or ", methods);
        return new AdminError(
                        405,
                        "the method of " + request.path() + " must be " + expected + ", but is " + request.method())
                .with("expected", expected)
                .with("found", request.method())
                .header("Allow", String.join(", ", methods));
    }

    static HttpOutcome.Response json(int status, Map<String, ?> members, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", "application/json");
        return new HttpOutcome.Response(status, headers, Body.of(RestJson.shownJson(members)));
    }
}
