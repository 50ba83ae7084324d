package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.ServedRequest;
import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.RecordedEntity;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.persistence.PersistentHandler;
import io.github.appflowtestkit.fake.internal.server.persistence.UnusableStateException;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Puts the handlers of a server together; {@link FakeAppflowServer#builder} finds it as a service. */
public final class AppflowServerBuilder implements FakeAppflowServer.Builder {

    private static final String HOST = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?";

    private @Nullable InMemoryAppflow fake;
    private final List<Given> given = new ArrayList<>();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port;
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<Path> state = Optional.empty();
    private Optional<Consumer<ServedRequest>> observer = Optional.empty();
    private final Set<String> allowedHosts = new HashSet<>();
    private int mostCalls = Integer.MAX_VALUE;

    /** Creates a builder with the defaults. */
    public AppflowServerBuilder() {}

    @Override
    public FakeAppflowServer.Builder fake(FakeAppflow value) {
        Objects.requireNonNull(value, "fake must not be null");
        this.fake = InMemoryAppflow.of(value);
        return this;
    }

    @Override
    public FakeAppflowServer.Builder port(int value) {
        if (value < 0 || value > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, but is " + value);
        }
        this.port = value;
        return this;
    }

    @Override
    public FakeAppflowServer.Builder address(InetAddress value) {
        Objects.requireNonNull(value, "address must not be null");
        this.address = value;
        return this;
    }

    @Override
    public FakeAppflowServer.Builder allowedHost(String value) {
        Objects.requireNonNull(value, "allowedHost must not be null");
        if (!value.matches(HOST)) {
            throw new IllegalArgumentException(
                    "allowedHost must be a host with or without a port, such as appflow or appflow:8080, but is "
                            + Shown.text(value));
        }
        allowedHosts.add(value.toLowerCase(Locale.ROOT));
        return this;
    }

    @Override
    public FakeAppflowServer.Builder givenConnectorProfile(String name, ConnectorType type) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        InMemoryAppflow.checkBuiltIn(type, name, "givenConnectorProfile(name, label)");
        given.add(Given.profile(name, type));
        return this;
    }

    @Override
    public FakeAppflowServer.Builder givenConnectorProfile(String name, String connectorLabel) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        given.add(Given.profile(name, connectorLabel));
        return this;
    }

    @Override
    public FakeAppflowServer.Builder givenEntities(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        RecordedEntity.in(folder)
                .forEach(entity -> given.add(Given.entity(entity.file().toString(), entity::in)));
        return this;
    }

    @Override
    public FakeAppflowServer.Builder givenFlow(CreateFlowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        given.add(Given.flow(request));
        return this;
    }

    @Override
    public FakeAppflowServer.Builder clock(InstantSource value) {
        Objects.requireNonNull(value, "clock must not be null");
        this.clock = Optional.of(value);
        return this;
    }

    @Override
    public FakeAppflowServer.Builder state(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        this.state = Optional.of(file);
        return this;
    }

    @Override
    public FakeAppflowServer.Builder keepCalls(int newest) {
        if (newest < 1) {
            throw new IllegalArgumentException("keepCalls must be 1 or more, but is " + newest);
        }
        this.mostCalls = newest;
        return this;
    }

    @Override
    public FakeAppflowServer.Builder onRequest(Consumer<ServedRequest> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        this.observer = Optional.of(listener);
        return this;
    }

    @Override
    public FakeAppflowServer start() {
        InMemoryAppflow served = fake;
        if (served == null) {
            throw new IllegalStateException("fake must be set before the server starts");
        }
        RunningClock running = new RunningClock(served.clock(), clock);
        if (state.isPresent()) {
            served.registry().settle();
        }
        ServerAccounts accounts = new ServerAccounts(served, running, mostCalls);
        HttpHandler handler = new AdminHandler(served.handler(Caller::overNetwork), accounts);
        PersistentHandler persistence =
                state.map(file -> persistent(handler, accounts, running, file)).orElse(null);
        try {
            if (persistence == null) {
                accounts.give(given);
            }
            TestExceptions kept = served.registry().undelivered();
            HttpHandler guard = new PageGuard(
                    persistence == null ? ticking(handler, running) : persistence, address, Set.copyOf(allowedHosts));
            HttpHandler inner = new ExceptionHandler(guard, kept);
            HttpHandler outer = observer.<HttpHandler>map(
                            listener -> new ExceptionHandler(new LoggingHandler(inner, listener), kept))
                    .orElse(inner);
            running.tick();
            return new AppflowServer(
                    served, address, new LoopbackServer(new InetSocketAddress(address, port), outer), persistence);
        } catch (RuntimeException e) {
            AppflowServer.close(persistence);
            throw e;
        }
    }

    private static HttpHandler ticking(HttpHandler handler, RunningClock clock) {
        return request -> {
            clock.tick();
            return handler.handle(request);
        };
    }

    private PersistentHandler persistent(
            HttpHandler handler, ServerAccounts accounts, RunningClock running, Path file) {
        try {
            return new PersistentHandler(handler, accounts, running::tick, file, () -> accounts.give(given));
        } catch (UnusableStateException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written: " + e.getMessage(), e);
        }
    }
}
