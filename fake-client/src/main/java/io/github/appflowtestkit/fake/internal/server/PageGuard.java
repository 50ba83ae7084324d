package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.transport.Sender;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps web pages out: a page in a browser can send requests to the loopback address.
 *
 * <p>A page whose own name leads to this machine (DNS rebinding) is recognized by its Host, any other page by the Origin, or by Sec-Fetch-Site where browsers send no Origin, as with images and links; such pages cannot use the admin
 * routes. The routes of AppFlow do not look at the Origin, because the real ones answer pages too.
 *
 * @param next gets all other requests
 * @param address the address at which the server listens
 * @param allowedHosts more hosts, in lower case, with or without a port
 */
record PageGuard(HttpHandler next, InetAddress address, Set<String> allowedHosts) implements HttpHandler {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    public HttpOutcome handle(HttpRequest request) {
        Sender sender = request.sender();
        boolean isAdmin = AdminHandler.isAdmin(request);
        Optional<String> refusal = foreignHost(sender);
        if (refusal.isEmpty() && isAdmin) {
            refusal = foreignPage(sender);
        }
        return refusal.<HttpOutcome>map(message -> refused(message, isAdmin)).orElseGet(() -> next.handle(request));
    }

    private Optional<String> foreignHost(Sender sender) {
        // only programs send no Host
        return sender.host()
                .filter(host -> !isOwn(host.toLowerCase(Locale.ROOT), sender))
                .map(host -> "the Host header must name this server, such as \"" + literal(sender.address()) + ":"
                        + sender.port() + "\", but is " + Shown.text(host)
                        + "; if clients reach the server by that name, start it with --allowed-host "
                        + withoutPort(host) + " (in Java: FakeAppflowServer.builder(fake).allowedHost(...))");
    }

    private boolean isOwn(String host, Sender sender) {
        return Stream.concat(LOOPBACK.stream(), Stream.of(literal(address), literal(sender.address())))
                        .anyMatch(own -> host.equals(own) || host.equals(own + ":" + sender.port()))
                || allowedHosts.contains(host)
                || allowedHosts.contains(withoutPort(host));
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]*$", "");
    }

    /** The Origin is compared with the Host, which is known to be the server's own. */
    private static Optional<String> foreignPage(Sender sender) {
        String own = "http://" + sender.host().orElse("");
        return sender.origin()
                .filter(origin -> !origin.equalsIgnoreCase(own))
                .map(origin -> "Origin is " + Shown.text(origin))
                .or(() -> sender.site()
                        .filter(site -> !OWN_SITES.contains(site))
                        .map(site -> "Sec-Fetch-Site is " + Shown.text(site)))
                .map(sign -> "admin routes must not be used by web pages of another origin, but the header " + sign
                        + "; send the request from a program, such as a test or curl");
    }

    private static HttpOutcome.Response refused(String message, boolean isAdmin) {
        return isAdmin
                ? AdminHandler.refused(403, message)
                : new HttpOutcome.Response(
                        403,
                        Map.of("Content-Type", "application/json", "x-amzn-ErrorType", "AccessDeniedException"),
                        Body.of(RestJson.errorJson(message)));
    }
}
