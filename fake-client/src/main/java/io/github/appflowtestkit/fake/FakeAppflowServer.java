package io.github.appflowtestkit.fake;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * A {@link FakeAppflow} over HTTP, for any SDK of any language; from {@link FakeAppflow#serve} or {@link #builder}.
 *
 * <p>Clients take {@link #endpoint()} as their endpoint, any credentials and any Region; signatures are not checked.
 * Requests for other accounts or Regions go to {@linkplain FakeAppflow#at fakes of their own}. With the routes below {@code
 * /_testkit/}, tests in other languages reset the fake, read its state and its calls, move its clock and script faults. A browser
 * shows all of it at {@code /}.
 *
 * <p>Thread-safe. This interface is not for implementing: it may get more methods in any version.
 */
public interface FakeAppflowServer extends AutoCloseable {

    /**
     * {@return a builder for a server of a fake}
     *
     * @param fake the fake to serve
     * @throws IllegalArgumentException if the fake is another implementation of {@link FakeAppflow}
     */
    static Builder builder(FakeAppflow fake) {
        return ServiceLoader.load(Builder.class, FakeAppflowServer.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no implementation of FakeAppflowServer.Builder found; a repackaged jar must keep META-INF/services"))
                .fake(fake);
    }

    /** {@return the address, such as {@code http://127.0.0.1:54321}} */
    URI endpoint();

    /** {@return the port} */
    int port();

    /** {@return the fake} */
    FakeAppflow fake();

    /** {@return what the server restored from its state file; empty if it has none} */
    Optional<RestoredState> restoredState();

    /**
     * Closes the port, all connections and all threads, but not the fake. Closing twice has no effect.
     *
     * <p>If the test's own code threw while the server carried out a request, such as an answer, a predicate or a listener,
     * the client got status 501 with the text of the exception. This method then throws that exception, once. With the JUnit
     * extension it fails the test even if the test does not close the server.
     */
    @Override
    void close();

    /**
     * What a server restored from a state file.
     *
     * @param changes the number of changes in the file
     * @param droppedBytes the length of an unanswered change that a crash has cut off
     */
    record RestoredState(int changes, int droppedBytes) {}

    /**
     * Options for a server. Not thread-safe.
     *
     * <p>This interface is not for implementing: it may get more methods in any version.
     */
    interface Builder {

        /**
         * Sets the fake.
         *
         * @param value the fake
         * @return this builder
         * @throws IllegalArgumentException if the fake is another implementation of {@link FakeAppflow}
         */
        Builder fake(FakeAppflow value);

        /**
         * Sets the port; by default, and for 0, any free one.
         *
         * @param value the port, or 0 for any free port
         * @return this builder
         */
        Builder port(int value);

        /**
         * Sets the address; the loopback address by default. At any other address, other machines reach the fake, and there
         * is no access control. Clients that reach it by a name need {@link #allowedHost}.
         *
         * @param value the address
         * @return this builder
         */
        Builder address(InetAddress value);

        /**
         * Allows one more host in the {@code Host} header of requests. By default the server answers only requests for
         * {@code 127.0.0.1}, {@code localhost}, {@code [::1]} and its own address, without a port or with its own, and
         * status 403 to all others: so a web page whose name leads to this machine cannot use it. Clients that reach the
         * server by another name or through another port, such as those in other containers, need this.
         *
         * @param value a host name or address, for any port, or with a port for that port only
         * @return this builder
         * @throws IllegalArgumentException if it is neither, such as a URL
         */
        Builder allowedHost(String value);

        /**
         * Adds a connector profile that every account and Region has at the start and after {@code POST /_testkit/reset}.
         *
         * @param name the name of the profile
         * @param type the type of the connector
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code CUSTOM_CONNECTOR}, which needs a label
         */
        Builder givenConnectorProfile(String name, ConnectorType type);

        /**
         * Adds a connector profile for a custom connector, and registers that connector.
         *
         * @param name the name of the profile
         * @param connectorLabel the label of the custom connector
         * @return this builder
         */
        Builder givenConnectorProfile(String name, String connectorLabel);

        /**
         * Adds the entities of a folder, as {@link GivenResources#givenEntities} does, to every account and Region at the start
         * and after {@code POST /_testkit/reset}. Give connector profiles before.
         *
         * @param folder the folder
         * @return this builder
         * @throws IllegalArgumentException if there is no entity, or a file holds something else
         * @throws java.io.UncheckedIOException if the folder or a file cannot be read
         */
        Builder givenEntities(Path folder);

        /**
         * Adds a flow that every account and Region has at the start and after {@code POST /_testkit/reset}.
         *
         * @param request the request to create the flow
         * @return this builder
         */
        Builder givenFlow(CreateFlowRequest request);

        /**
         * Makes the fake's clock run along with another, such as {@link InstantSource#system()}. Each request finds what has
         * happened until then: schedules have fired and runs have ended. The admin route {@code POST /_testkit/clock} is
         * then refused; moving {@link FakeAppflow#clock()} puts it ahead. By default the clock stands still until it is
         * moved.
         *
         * @param value the clock to follow
         * @return this builder
         */
        Builder clock(InstantSource value);

        /**
         * Keeps the state in a file, and restores what the file holds: flows, runs and their scripts, connector profiles
         * without credentials, connectors, entities, tags, buckets, client tokens and the time, for all accounts and Regions,
         * but no calls, faults, answers, listeners and functions. The file holds the effect of a request before the response leaves.
         *
         * <p>The fake must be new. What Java code changes directly is written with the next request. The account and Region
         * of the fake are those that it was built with, not those of the first request.
         *
         * @param file the file; it is created if it does not exist
         * @return this builder
         */
        Builder state(Path file);

        /**
         * Limits the recorded calls of each account and Region to the newest ones, for servers that run long. By default all
         * are kept.
         *
         * @param newest the number of calls
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        Builder keepCalls(int newest);

        /**
         * Sets a listener for every request, except those of the page that a browser shows, which asks again after each
         * change. It runs on the thread that serves the request, once the outcome is known.
         *
         * @param listener the listener; it is called by the threads of the server
         * @return this builder
         */
        Builder onRequest(Consumer<ServedRequest> listener);

        /**
         * Starts the server.
         *
         * @return the started server
         * @throws UncheckedIOException if the port cannot be bound; or if the state file cannot be read or written, is not a
         *     state file, is damaged or is in use
         * @throws IllegalArgumentException if the service would refuse a given profile or flow
         */
        FakeAppflowServer start();
    }
}
