package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.server.persistence.PersistentHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running server. */
final class AppflowServer implements FakeAppflowServer {

    private final InMemoryAppflow fake;
    private final InetAddress address;
    private final LoopbackServer server;
    private final @Nullable PersistentHandler persistence;

    AppflowServer(
            InMemoryAppflow fake, InetAddress address, LoopbackServer server, @Nullable PersistentHandler persistence) {
        this.fake = fake;
        this.address = address;
        this.server = server;
        this.persistence = persistence;
    }

    @Override
    public URI endpoint() {
        // not the socket's: that of 0.0.0.0 is an address of version 6
        String host = address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    @Override
    public int port() {
        return server.address().getPort();
    }

    @Override
    public FakeAppflow fake() {
        return fake;
    }

    @Override
    public Optional<RestoredState> restoredState() {
        return Optional.ofNullable(persistence)
                .map(handler -> new RestoredState(handler.restored(), handler.dropped()));
    }

    @Override
    public void close() {
        server.close();
        close(persistence);
        fake.registry().undelivered().rethrow();
    }

    static void close(@Nullable PersistentHandler persistence) {
        try {
            if (persistence != null) {
                persistence.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code FakeAppflowServer[http://127.0.0.1:54321]}. */
    @Override
    public String toString() {
        return "FakeAppflowServer[" + endpoint() + "]";
    }
}
