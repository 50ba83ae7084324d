package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.page.ExpectedCall;
import io.github.appflowtestkit.fake.internal.page.FakePage;
import io.github.appflowtestkit.fake.internal.page.PageQuery;
import io.github.appflowtestkit.fake.internal.page.ServerFacts;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** The routes of the page for people: the page itself, and what it loads. They change nothing. */
final class PageRoutes {

    private static final String ROOT = "/";
    private static final String HTML = "text/html; charset=utf-8";

    /** Only what comes from this server is shown and run, and no other page can frame it. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageRoutes() {}

    /** Whether a request is for the page or for what it loads, known or not. */
    static boolean isPage(HttpRequest request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return (reads && request.path().equals(ROOT)) || request.path().startsWith(FakePage.FOLDER);
    }

    static HttpOutcome.Response handle(HttpRequest request, ServedAccounts accounts) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new AdminError(405, "the method of " + request.path() + " must be GET, but is " + request.method())
                    .header("Allow", "GET, HEAD");
        }
        Map<String, String> query = query(request.query());
        return switch (request.path()) {
            case ROOT -> response(HTML, page(accounts, query));
            case FakePage.FOLDER + "page.css" -> response("text/css; charset=utf-8", FakePage.style());
            case FakePage.FOLDER + "page.js" -> response("text/javascript; charset=utf-8", FakePage.script());
            case FakePage.FOLDER + "call" -> response(HTML, FakePage.call(call(accounts, query)));
            case FakePage.FOLDER + "flow" -> response(HTML, FakePage.flow(flow(accounts, query)));
            default -> throw new AdminError(404, "unknown path " + AdminError.quotedUrl(request.path()));
        };
    }

    private static HttpOutcome.Response response(String type, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-store");
        return new HttpOutcome.Response(200, headers, Body.of(body));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static String page(ServedAccounts accounts, Map<String, String> query) {
        return FakePage.live(
                accounts.all().stream().map(ServedAccount::fake).toList(),
                new ServerFacts(accounts.areInRealTime(), FaultJson.kinds()),
                new PageQuery(
                        shown(query, PageQuery.OPERATION),
                        shown(query, PageQuery.ACCOUNT),
                        shown(query, PageQuery.OUTCOME),
                        number(query.get(PageQuery.CALLS)),
                        number(query.get(PageQuery.FLOWS)),
                        Operation.named(query.getOrDefault(PageQuery.EXPECTED, ""))
                                .map(operation -> expected(operation, query.getOrDefault(PageQuery.MEMBERS, "")))));
    }

    /** A value that comes back in links and forms of the page. */
    private static String shown(Map<String, String> query, String name) {
        return Secrets.message(query.getOrDefault(name, ""));
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("[1-9][0-9]{0,6}") ? 1 : Integer.parseInt(text);
    }

    private static ExpectedCall expected(Operation operation, String members) {
        String json = members.isBlank() ? "{}" : members;
        try {
            String known = PartialRequests.read(
                            operation, RestJson.tree(json.getBytes(StandardCharsets.UTF_8)), "/request")
                    .json();
            AppflowRequest request = RestJson.request(operation, known.getBytes(StandardCharsets.UTF_8));
            return new ExpectedCall(operation, Secrets.message(members), Optional.of(request), Optional.empty());
        } catch (AdminError | WireException e) {
            return new ExpectedCall(
                    operation, Secrets.message(members), Optional.empty(), Optional.ofNullable(e.getMessage()));
        }
    }

    private static RecordedCall call(ServedAccounts accounts, Map<String, String> query) {
        String number = query.getOrDefault("number", "");
        return account(accounts, query).fake().calls().stream()
                .filter(call -> Long.toString(call.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new AdminError(
                        404,
                        "call " + AdminError.quoted(number) + " is not recorded; a reset, or more calls than the"
                                + " server keeps, may have dropped it"));
    }

    private static FlowView flow(ServedAccounts accounts, Map<String, String> query) {
        String name = query.getOrDefault("name", "");
        return account(accounts, query)
                .fake()
                .flow(name)
                .orElseThrow(() -> new AdminError(404, "flow " + AdminError.quoted(name) + " does not exist"));
    }

    /** One that exists: a page does not create accounts. */
    private static ServedAccount account(ServedAccounts accounts, Map<String, String> query) {
        return accounts.all().stream()
                .filter(each -> each.fake().accountId().equals(query.get("account"))
                        && each.fake().region().equals(query.get("region")))
                .findFirst()
                .orElseThrow(
                        () -> new AdminError(404, "the query must name an account and a Region that the fake has"));
    }
}
