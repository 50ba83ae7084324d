package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.internal.server.persistence.PersistentHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running server. */
final class AppflowServer implements FakeAppflowServer {

    private final FakeAppflow fake;
    private final LoopbackServer server;
    private final @Nullable PersistentHandler persistence;

    AppflowServer(FakeAppflow fake, LoopbackServer server, @Nullable PersistentHandler persistence) {
        this.fake = fake;
        this.server = server;
        this.persistence = persistence;
    }

    @Override
    public URI endpoint() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
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
