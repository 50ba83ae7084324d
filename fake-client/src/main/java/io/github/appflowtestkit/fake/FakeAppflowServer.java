package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.account.Origin;
import io.github.appflowtestkit.fake.http.HttpDoor;
import io.github.appflowtestkit.fake.http.LoopbackServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A {@link FakeAppflow} over HTTP, for any SDK of any language; from {@link FakeAppflow#serve}.
 *
 * <p>Clients take {@link #endpoint()} as their endpoint, any credentials and any Region; signatures are not checked.
 * Requests of other accounts or Regions come to {@linkplain FakeAppflow#at fakes of their own}. Below {@code /_testkit/}
 * tests in other languages reset the fake, see its state and its calls, move its clock and script faults.
 *
 * <p>Thread-safe. Closing it closes the port, all connections and all threads; the fake stays.
 */
public final class FakeAppflowServer implements AutoCloseable {

    private final FakeAppflow fake;
    private final LoopbackServer server;

    private FakeAppflowServer(FakeAppflow fake, LoopbackServer server) {
        this.fake = fake;
        this.server = server;
    }

    /** Options for serving a fake. */
    public static Builder builder(FakeAppflow fake) {
        return new Builder(fake);
    }

    /** Such as {@code http://127.0.0.1:54321}. */
    public URI endpoint() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** The port that it listens at. */
    public int port() {
        return server.address().getPort();
    }

    /** The fake that it serves. */
    public FakeAppflow fake() {
        return fake;
    }

    /** Closes the port, all connections and all threads; the fake stays. Closing it again does nothing. */
    @Override
    public void close() {
        server.close();
    }

    /** Such as {@code FakeAppflowServer[http://127.0.0.1:54321]}. */
    @Override
    public String toString() {
        return "FakeAppflowServer[" + endpoint() + "]";
    }

    /** Options for serving a fake. */
    public static final class Builder {

        private final FakeAppflow fake;
        private InetAddress address = InetAddress.getLoopbackAddress();
        private int port;

        private Builder(FakeAppflow fake) {
            this.fake = fake;
        }

        /** The port; by default, and for 0, any free one. */
        public Builder port(int value) {
            this.port = value;
            return this;
        }

        /**
         * The address; by default the loopback address, so that nobody else reaches the fake. Other machines reach it at
         * any other address, and there is no access control.
         */
        public Builder address(InetAddress value) {
            this.address = value;
            return this;
        }

        /**
         * Starts to serve.
         *
         * @throws UncheckedIOException if the port cannot be bound
         */
        public FakeAppflowServer start() {
            HttpDoor door = fake.door(Origin::network);
            return new FakeAppflowServer(fake, new LoopbackServer(new InetSocketAddress(address, port), door));
        }
    }
}
