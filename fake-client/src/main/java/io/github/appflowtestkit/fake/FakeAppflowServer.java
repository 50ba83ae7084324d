package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.account.Origin;
import io.github.appflowtestkit.fake.internal.server.LoopbackServer;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.persistence.PersistentHandler;
import io.github.appflowtestkit.fake.internal.server.persistence.UnusableStateException;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

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
    private final @Nullable PersistentHandler durable;

    private FakeAppflowServer(FakeAppflow fake, LoopbackServer server, @Nullable PersistentHandler durable) {
        this.fake = fake;
        this.server = server;
        this.durable = durable;
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
        close(durable);
    }

    private static void close(@Nullable PersistentHandler durable) {
        try {
            if (durable != null) {
                durable.close();
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

    /** What was found in the state file that the server was started with; empty if it has none. */
    public Optional<RestoredState> restoredState() {
        return Optional.ofNullable(durable).map(door -> new RestoredState(door.restored(), door.dropped()));
    }

    /**
     * What was found in a state file.
     *
     * @param requests how many requests were done again
     * @param droppedBytes how much of a request was dropped that a crash had cut off before it was answered
     */
    public record RestoredState(int requests, int droppedBytes) {}

    /** Options for serving a fake. */
    public static final class Builder {

        private final FakeAppflow fake;
        private final List<Given> given = new ArrayList<>();
        private InetAddress address = InetAddress.getLoopbackAddress();
        private int port;
        private Optional<InstantSource> clock = Optional.empty();
        private Optional<Path> state = Optional.empty();
        private Optional<Consumer<ServedRequest>> observer = Optional.empty();
        private int mostCalls = Integer.MAX_VALUE;

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
         * Given in every account and Region, also after {@code POST /_testkit/reset}: a connector profile.
         *
         * @throws IllegalArgumentException if the type is that of custom connectors, which need a label
         */
        public Builder givenConnectorProfile(String name, ConnectorType type) {
            ConnectorLabels.checkNotNeeded(type, name, "givenConnectorProfile(name, label)");
            given.add(Given.profile(name, type, null));
            return this;
        }

        /** The same for the custom connector of that label, which is registered then. */
        public Builder givenConnectorProfile(String name, String connectorLabel) {
            given.add(Given.profile(name, null, connectorLabel));
            return this;
        }

        /** Given in every account and Region, also after {@code POST /_testkit/reset}: a flow. */
        public Builder givenFlow(CreateFlowRequest request) {
            given.add(Given.flow(request));
            return this;
        }

        /**
         * Lets the fake's clock run along with another, such as {@link InstantSource#system()}; whoever moves the fake's
         * clock puts it ahead. By default it stands still until it is moved.
         */
        public Builder clock(InstantSource value) {
            this.clock = Optional.of(value);
            return this;
        }

        /**
         * Keeps what requests have done in a file, and begins with what is there: flows, profiles, runs, client tokens,
         * faults in place and the time, in all accounts and Regions; calls are not kept. What is answered is in the file
         * before. The fake must be as it was built: what Java code does with it directly is not kept. It stands for the
         * account and Region that it was built with, not for those of the first request.
         */
        public Builder state(Path file) {
            this.state = Optional.of(file);
            return this;
        }

        /**
         * Keeps only the newest calls of each account and Region, for a server that runs for long; by default all are
         * kept.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder keepCalls(int newest) {
            if (newest < 1) {
                throw new IllegalArgumentException("keepCalls must be 1 or more, but was " + newest);
            }
            this.mostCalls = newest;
            return this;
        }

        /** Hears of every request when its answer is known, on the thread that serves it. */
        public Builder onRequest(Consumer<ServedRequest> listener) {
            this.observer = Optional.of(listener);
            return this;
        }

        /**
         * Starts to serve.
         *
         * @throws UncheckedIOException if the port cannot be bound, or the state file cannot be read or written
         * @throws UnusableStateException if the state file is none, is broken, or is in use
         * @throws IllegalArgumentException if the service would refuse something that is given
         */
        public FakeAppflowServer start() {
            RunningClock running = new RunningClock(fake.clock(), clock);
            if (state.isPresent()) {
                fake.realm().settle();
            }
            ServerAccounts places = new ServerAccounts(fake, running, mostCalls);
            HttpHandler door = new AdminHandler(fake.handler(Origin::network), places);
            PersistentHandler durable = state.isPresent() ? durable(door, places, running, state.get()) : null;
            try {
                if (durable == null) {
                    places.give(given);
                }
                HttpHandler inner = durable == null ? new RunningDoor(door, running) : durable;
                HttpHandler outer = observer.<HttpHandler>map(listener -> new LoggingHandler(inner, listener))
                        .orElse(inner);
                LoopbackServer server = new LoopbackServer(new InetSocketAddress(address, port), outer);
                return new FakeAppflowServer(fake, server, durable);
            } catch (RuntimeException e) {
                close(durable);
                throw e;
            }
        }

        private PersistentHandler durable(HttpHandler door, ServerAccounts places, RunningClock running, Path file) {
            try {
                return PersistentHandler.open(door, places, running::tick, file, given);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A door behind which the clock runs. */
    private record RunningDoor(HttpHandler next, RunningClock clock) implements HttpHandler {
        @Override
        public HttpOutcome handle(HttpRequest call) {
            clock.tick();
            return next.handle(call);
        }
    }
}
