package io.github.appflowtestkit.fake;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * Amazon AppFlow in memory: one account in one Region, behind the SDK's own clients.
 *
 * <pre>{@code
 * FakeAppflow fake = FakeAppflow.create();
 * fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
 * new OrderSync(fake.client()).run();
 * assertThat(fake.flows()).hasSize(1);
 * }</pre>
 *
 * <p>All clients of one fake see the same state. Time stands still until a test moves {@link #clock()}. Ids are counters,
 * so the same test has the same ids in every run. What a test does through this interface is not a call: it is not
 * recorded, and it meets no faults. Thread-safe.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface FakeAppflow extends GivenResources, AutoCloseable {

    /** {@return an empty account with the defaults; the same as {@code builder().build()}} */
    static FakeAppflow create() {
        return builder().build();
    }

    /**
     * {@return a builder with the defaults}
     *
     * @throws IllegalStateException if the AWS SDK on the class path is too old; the message says which one is needed
     */
    static Builder builder() {
        SdkVersion.check();
        return Implementation.newBuilder();
    }

    /** {@return a new sync client} Closing it does not affect the fake. */
    AppflowClient client();

    /**
     * {@return a new async client, whose futures are complete when it returns them, unless {@link #hold} or {@link Fault#slow}
     * makes them late} Closing it does not affect the fake.
     */
    AppflowAsyncClient asyncClient();

    /**
     * {@return a new async client, whose futures complete on the threads of an executor, as those of the SDK's client do}
     * The fake carries the operation out on the calling thread. Closing the client affects neither fake nor executor.
     *
     * @param executor completes the futures
     */
    AppflowAsyncClient asyncClient(Executor executor);

    /**
     * {@return an HTTP client that carries the requests of a real SDK client to this fake without a network, for {@code
     * AppflowClient.builder().httpClient(...)}} Retries, interceptors and timeouts are the SDK's own.
     *
     * <p>Requests for other accounts or Regions go to {@linkplain #at fakes of their own}. Closing the HTTP client does not
     * affect the fake.
     */
    SdkHttpClient httpClient();

    /** {@return the same as {@link #httpClient()} for {@code AppflowAsyncClient.builder().httpClient(...)}} */
    SdkAsyncHttpClient asyncHttpClient();

    /**
     * Serves this fake over HTTP on the loopback address, to any SDK of any language.
     *
     * @param port the port; 0 for any free one
     * @return the started server
     * @throws UncheckedIOException if the port cannot be bound
     */
    default FakeAppflowServer serve(int port) {
        return FakeAppflowServer.builder(this).port(port).start();
    }

    /**
     * {@return the fake that answers the requests for an account and Region that come through {@link #httpClient()},
     * {@link #asyncHttpClient()} or {@link #serve}; creates it on first use} All of them share one clock and nothing
     * else.
     *
     * <p>A fake built without account and Region takes those of the first signed request. The account of a request is its
     * access key if that is twelve digits, and 123456789012 otherwise.
     *
     * @param accountId the account id, 12 digits
     * @param region the Region
     * @throws IllegalStateException if it would be the thousand-and-first
     */
    FakeAppflow at(String accountId, String region);

    /** {@return the script of all flows, which sets how their runs proceed and end} Other scripts go before it. */
    RunScript runs();

    /**
     * {@return the script of a flow's runs} It is dropped when the flow is deleted.
     *
     * @param flowName the name of the flow, which may not exist yet
     */
    RunScript runs(String flowName);

    /**
     * {@return the script of the runs of some flows}
     *
     * @param flows chooses the flows; it is asked when a run starts, and sees the flow as it is then
     */
    RunScript runs(Predicate<FlowView> flows);

    /**
     * Ends a run that is in progress.
     *
     * @param executionId the id of the run
     * @param result the result
     * @throws IllegalArgumentException if no run with this id is in progress
     */
    void finishRun(String executionId, RunResult result);

    /**
     * Sends a change event to an Event flow, which starts a run.
     *
     * @param flowName the name of the flow
     * @return the id of the run
     * @throws IllegalArgumentException if the flow does not exist, is not an Event flow or is not Active
     */
    String event(String flowName);

    /**
     * Adds a listener for the start and the end of every run from now on, and for flows that failures deactivate.
     *
     * <p>Reports come in time order, whatever the step in which a test moves the clock. While the listener runs, the clock
     * stands at the instant of the report. The listener may call the fake; what that causes is reported afterwards. If the
     * listener throws, the clock still moves on, all other reports come, and whoever moved the clock, or made the call, gets
     * the exception then.
     *
     * @param listener the listener
     */
    void onRunReport(Consumer<RunReport> listener);

    /**
     * Starts a fault for an operation. Nothing happens before {@link FaultScript#with}: a fault without it fails the test
     * with the JUnit extension, and otherwise the next fault, the next assertion or {@link #close()}.
     *
     * @param operation the operation that fails
     * @return the fault, to be completed by {@link FaultScript#with}
     */
    FaultScript fail(Operation operation);

    /**
     * Holds the answers to calls of async clients from now on, so that their futures stay pending until the test releases
     * them.
     *
     * <p>A call of a sync client would block its thread: it throws an IllegalStateException instead, and nothing is carried out.
     * A served fake lets clients of any kind wait. {@link #reset}, {@link #restore} and {@link #close} end all holds, and
     * complete pending futures with an IllegalStateException.
     *
     * @param operation the operation
     * @return the held calls, to narrow and to release them
     */
    HeldCalls hold(Operation operation);

    /**
     * Answers an operation in place of the fake. The fake checks the request first, and the call changes nothing.
     *
     * <p>If an operation has several functions, the fake asks the latest first. If all return empty, the fake answers.
     * While a function runs, calls that it makes on its thread do not ask it again. If a function throws an AppflowException,
     * the caller gets it as if the service had sent it. Any other exception reaches the caller as it is, once; a caller of a
     * {@linkplain #serve served} fake gets status 501 with its text, and {@link FakeAppflowServer#close} throws it.
     *
     * @param operation the operation
     * @param function the response to a request; empty to leave it to the fake
     */
    void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function);

    /**
     * Answers an operation by a function that may take the fake's own answer and change it. Apart from that, it is a function
     * as in {@link #answer(Operation, Function)}.
     *
     * @param operation the operation
     * @param function the response to a request; {@code fakeAnswer.get()} to leave it to the fake
     */
    void answer(Operation operation, BiFunction<AppflowRequest, FakeAnswer, ? extends AppflowResponse> function);

    /**
     * Does the same, typed by the request.
     *
     * @param <R> the type of the request
     * @param requestType the request type of the operation, such as {@code DescribeFlowRequest}
     * @param function the response to a request; {@code fakeAnswer.get()} to leave it to the fake
     * @throws IllegalArgumentException if no operation has this request type
     */
    <R extends AppflowRequest> void answer(
            Class<R> requestType, BiFunction<? super R, FakeAnswer, ? extends AppflowResponse> function);

    /** {@return the faults that no call has used, except the {@linkplain FaultScript#lenient lenient} ones} */
    List<ScriptedFault> unusedFaults();

    /** {@return the holds that no call has used} */
    List<HeldCalls> unusedHolds();

    /** {@return the names of flows that {@link #runs(String)} has scripted and that have not existed since} */
    List<String> unusedRunScripts();

    /** {@return all calls in order of arrival} */
    List<RecordedCall> calls();

    /**
     * {@return the requests of all calls of an operation, in order of arrival, as {@link RecordedCall#request} has them}
     *
     * @param <R> the type of the requests
     * @param requestType the request type of the operation, such as {@code CreateFlowRequest}
     * @throws IllegalArgumentException if no operation has this request type
     */
    <R extends AppflowRequest> List<R> calls(Class<R> requestType);

    /** {@return all flows as they are now, in order of creation} */
    List<FlowView> flows();

    /**
     * {@return a flow as it is now; empty if it does not exist}
     *
     * @param name the name of the flow
     */
    Optional<FlowView> flow(String name);

    /** {@return the clock of the fake} */
    ManualClock clock();

    /** {@return the Region of the fake} */
    String region();

    /** {@return the account of the fake: 12 digits} */
    String accountId();

    /**
     * Makes the fake as it was when it was built: without resources, calls, faults, answers, holds and listeners, and with
     * the clock at its start.
     */
    void reset();

    /** {@return all that the fake holds now: resources, calls, faults, answers and the time, but no listeners and holds} */
    Snapshot snapshot();

    /**
     * Makes the fake as it was when a snapshot was taken. A snapshot can be restored any number of times.
     *
     * @param snapshot a snapshot of this fake
     * @throws IllegalArgumentException if the snapshot is not from this fake
     */
    void restore(Snapshot snapshot);

    /**
     * Ends all {@linkplain #hold holds}, checks that the faults and assertions of this thread are complete, and throws what
     * the test's own code threw while a server carried out a request. A fake holds only memory, so that a test need not
     * close it.
     *
     * @throws IllegalStateException if {@link #fail} was called without {@link FaultScript#with}, or an assertion over
     *     received calls has no condition
     */
    @Override
    void close();

    /** Everything that a fake held at some moment. Not for implementing. */
    interface Snapshot {}

    /**
     * Options for a fake. A builder can be used several times; its fakes then share one clock. Not thread-safe.
     *
     * <p>This interface is not for implementing: it may get more methods in any version.
     */
    interface Builder {

        /**
         * Sets the Region in ARNs; {@code us-east-1} by default.
         *
         * @param value the Region
         * @return this builder
         */
        Builder region(Region value);

        /**
         * Sets the Region in ARNs; {@code us-east-1} by default.
         *
         * @param value the Region
         * @return this builder
         * @throws IllegalArgumentException if it does not look like {@code eu-central-1}
         */
        Builder region(String value);

        /**
         * Sets the account in ARNs; {@code 123456789012} by default.
         *
         * @param value the account id, 12 digits
         * @return this builder
         * @throws IllegalArgumentException if it is not 12 digits
         */
        Builder account(String value);

        /**
         * Sets the clock, for fakes that share one.
         *
         * @param value a clock from {@link FakeAppflow#clock()} or {@link ManualClock#startingAt}
         * @return this builder
         * @throws IllegalArgumentException if the clock is another implementation of {@link ManualClock}
         */
        Builder clock(ManualClock value);

        /**
         * Sets the start of a new clock; {@link ManualClock#DEFAULT_START} by default.
         *
         * @param value the time
         * @return this builder
         */
        Builder start(Instant value);

        /**
         * Sets how runs proceed to their end; {@link Progression#atOnce()} by default.
         *
         * @param value the progression
         * @return this builder
         */
        Builder progression(Progression value);

        /**
         * Sets how runs end unless a test scripts them; successful without records by default.
         *
         * @param value the result
         * @return this builder
         */
        Builder runResult(RunResult value);

        /**
         * Sets the maximum number of entries on a page, even if a request asks for more. By default a page has what the
         * request asks for, or 20 entries. A size of 1 shows whether the code under test reads all pages.
         *
         * @param value the number of entries, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        Builder pageSize(int value);

        /**
         * Allows flows to name connector profiles that were neither declared nor created.
         *
         * @return this builder
         */
        Builder allowUndeclaredProfiles();

        /**
         * Sets how much the account may hold; {@link Quotas#DEFAULTS} by default.
         *
         * @param value the quotas
         * @return this builder
         */
        Builder quotas(Quotas value);

        /** {@return a fake of an empty account} */
        FakeAppflow build();
    }
}
