package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.errors.SdkExceptions;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import io.github.appflowtestkit.fake.internal.runs.RunSimulation;
import io.github.appflowtestkit.fake.internal.runs.Script;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.AppflowResponseMetadata;

/**
 * One account in one Region. Clients and servers translate; the account decides.
 *
 * <p>A call passes these steps: fault, check of the request, scripted answer, client token, operation, journal, reports of
 * runs. Thread-safe: one lock guards the state. The account does not hold it while the test's own code runs.
 */
public final class Account {

    private volatile AccountSettings settings;
    private final InstantSource clock;
    private final Consumer<Duration> advance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Reports reports = new Reports(this);
    private final Holds holds;
    private State state;
    private int mostCalls = Integer.MAX_VALUE;

    /**
     * An empty account.
     *
     * @param advance moves the clock, for faults that take virtual time
     */
    public Account(AccountSettings settings, InstantSource clock, Consumer<Duration> advance) {
        this.settings = settings;
        this.clock = clock;
        this.advance = advance;
        this.holds = new Holds(clock);
        this.state = emptyState();
    }

    /** Returns the settings. */
    public AccountSettings settings() {
        return settings;
    }

    /** Changes account and Region, unless there are flows: their ARNs name them. */
    public void moveTo(String accountId, String region) {
        locked(() -> {
            if (state.flows.isEmpty()) {
                settings = settings.in(accountId, region);
            }
            return settings;
        });
    }

    /** Carries out a call of a client that leaves it to the fake to fill in a missing client token, as the SDK does. */
    public Outcome call(Operation operation, AppflowRequest request, Caller caller) {
        AppflowRequest complete = Tokens.isMissing(request)
                ? Tokens.with(request, locked(() -> Ids.token(++state.filledTokens)))
                : request;
        return call(new CallContext(operation, complete, null), caller);
    }

    /**
     * Carries out a call that came as JSON.
     *
     * @param request the request, read from the JSON
     * @param json all members of the request as one object, those from the URL included
     */
    public Outcome call(Operation operation, AppflowRequest request, byte[] json, Caller caller) {
        return call(new CallContext(operation, request, json), caller);
    }

    private Outcome call(CallContext call, Caller caller) {
        run(() -> call.arrive(state, clock.instant(), caller));
        Optional<Hold> hold;
        Outcome outcome;
        try {
            hold = holds.of(call.operation(), call.request(), caller);
            hold.ifPresent(held -> call.note("held by fake.hold"));
            call.fault()
                    .map(InstalledFault::delay)
                    .filter(delay -> !delay.isZero())
                    .ifPresent(advance);
            outcome = outcome(call);
        } catch (RuntimeException | Error failure) {
            call.note("broken off: " + failure.getClass().getSimpleName());
            record(
                    call,
                    Optional.of(
                            failure instanceof RuntimeException exception
                                    ? exception
                                    : new IllegalStateException(failure)));
            throw failure;
        }
        RecordedCall recorded = record(call, outcome.exception());
        reports.deliver();
        return hold.<Outcome>map(held -> new Outcome.Held(held.add(recorded), outcome))
                .orElse(outcome);
    }

    private RecordedCall record(CallContext call, Optional<RuntimeException> exception) {
        return locked(() -> {
            RecordedCall recorded = call.record(exception);
            while (state.journal.size() > mostCalls) {
                state.journal.pollFirstEntry();
            }
            return recorded;
        });
    }

    private Outcome outcome(CallContext call) {
        if (call.fault().isEmpty()) {
            return answer(call);
        }
        InstalledFault fault = call.fault().get();
        if (fault.fault() instanceof Fault.Slow slow) {
            call.note("fault: " + slow);
            return new Outcome.Delayed(slow.real(), answer(call));
        }
        if (fault.isAfterCommit()) {
            answer(call);
            call.note("carried out, then fault: " + fault.fault());
        } else {
            call.note("fault: " + fault.fault());
        }
        return FaultOutcome.of(call, fault.fault(), settings.caller());
    }

    private Outcome answer(CallContext call) {
        String id = call.requestId();
        try {
            call.check();
        } catch (ServiceError error) {
            return new Outcome.Refused(error.toException(id), id);
        }
        AnswerChain chain = new AnswerChain(call, locked(() -> List.copyOf(state.answers)), () -> own(call, id));
        try {
            AppflowResponse sent = withMetadata(chain.answer(), id);
            call.respond(sent);
            return new Outcome.Answered(sent, id);
        } catch (AppflowException thrown) {
            return chain.isRefusal(thrown) ? new Outcome.Refused(thrown, id) : FaultOutcome.ofAnswer(call, thrown);
        }
    }

    private AppflowResponse own(CallContext call, String requestId) {
        try {
            return withMetadata(locked(() -> carryOut(call)), requestId);
        } catch (ServiceError error) {
            throw error.toException(requestId);
        }
    }

    /** Adds what every response of the SDK has: the HTTP response and the request id. */
    private static AppflowResponse withMetadata(AppflowResponse response, String requestId) {
        AppflowResponse.Builder builder = (AppflowResponse.Builder) response.toBuilder();
        builder.responseMetadata(AppflowResponseMetadata.create(
                DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId))));
        builder.sdkHttpResponse(SdkExceptions.response(200, requestId));
        return builder.build();
    }

    private AppflowResponse carryOut(CallContext call) {
        enter(call);
        Optional<AppflowResponse> replayed = Tokens.replay(call);
        if (replayed.isPresent()) {
            return replayed.get();
        }
        AppflowResponse response = Operations.perform(call);
        Tokens.remember(call, response);
        return response;
    }

    /** Lets the runs catch up with the clock, so that the operation sees them as they are now. */
    private void enter(CallContext call) {
        Instant now = clock.instant();
        state.runs.advance(now);
        call.enter(state, settings, now);
    }

    /** Returns all calls with a known outcome, in order of arrival. */
    public List<RecordedCall> journal() {
        return locked(() -> List.copyOf(state.journal.values()));
    }

    /** Limits the journal to the newest calls. */
    public void keepCalls(int newest) {
        locked(() -> mostCalls = newest);
    }

    /** Clears the journal and starts counting at 1 again. The effects of the calls stay. */
    public void forgetCalls() {
        locked(() -> {
            state.journal.clear();
            state.requests = 0;
            return state;
        });
    }

    /** Sets the time to which a reset turns the clock back. */
    public void startAt(Instant start) {
        settings = settings.startingAt(start);
    }

    /** Installs a fault. */
    public void add(InstalledFault fault) {
        locked(() -> state.faults.add(fault));
    }

    /** Returns the installed faults, in order of installation. */
    public List<ScriptedFault> faults() {
        return locked(() -> List.copyOf(state.faults));
    }

    /** Adds a function that answers an operation, ahead of earlier ones. */
    public void answer(ScriptedAnswer answer) {
        locked(() -> state.answers.add(answer));
    }

    /** Returns the holds of calls. */
    public Holds holds() {
        return holds;
    }

    /** Returns the reports of runs. */
    public Reports reports() {
        return reports;
    }

    /** Lets happen what is due. */
    public void catchUp() {
        run(() -> state.runs.advance(clock.instant()));
    }

    /** Returns what tests do without a call. */
    public TestControls controls(Hints hints) {
        return new TestControls(this, hints);
    }

    /** Returns everything that the account holds now, for {@link #restore}. */
    public Object save() {
        return locked(() -> {
            Instant now = clock.instant();
            state.runs.advance(now);
            return new State.Saved(state.copy(), now);
        });
    }

    /** Restores what was saved, the time included. */
    public void restore(Object saved, Consumer<Instant> turn) {
        holds.end("restored");
        State.Saved former = (State.Saved) saved;
        replace(former.state().copy(), former.instant(), turn);
    }

    /** Empties the account and turns the clock back to the start. */
    public void reset(Consumer<Instant> turn) {
        holds.end("reset");
        reports.silence();
        replace(emptyState(), settings.start(), turn);
    }

    /** Empties the account and gives it other settings, the start of the clock included. */
    public void rebuildAs(AccountSettings other, Consumer<Instant> turn) {
        settings = other;
        reset(turn);
    }

    private void replace(State other, Instant instant, Consumer<Instant> turn) {
        locked(() -> {
            state = other;
            reports.forget();
            turn.accept(instant);
            return state;
        });
    }

    /** An empty state for this account. */
    State emptyState() {
        Script defaults = Script.of(settings.progression(), settings.runResult());
        return new State(new RunSimulation(this::happened, new SharedScripts(defaults, this::isOneOf)));
    }

    /** Lets the account hold another state; the time stays. */
    void restore(State other) {
        replace(other, clock.instant(), instant -> {});
    }

    /** Reads the state as it is, without advancing the runs to the time of the clock. */
    <T> T inspect(Function<State, T> action) {
        return locked(() -> action.apply(state));
    }

    /** Does for a test what an operation does, without faults and without a record. */
    <T> T perform(CallContext call, Function<CallContext, T> operation) {
        return locked(() -> {
            enter(call);
            return operation.apply(call);
        });
    }

    /** Reads or changes the state on behalf of a test. */
    <T> T with(Function<State, T> action) {
        return locked(() -> {
            state.runs.advance(clock.instant());
            return action.apply(state);
        });
    }

    private boolean isOneOf(ScriptedFlows chosen, String name) {
        return Optional.ofNullable(state.flows.get(name))
                .map(flow -> controls(Hints.JAVA).isOneOf(chosen, state, flow))
                .orElse(false);
    }

    private void happened(RunEvent event) {
        if (event instanceof RunEvent.Deactivated deactivated) {
            Flow flow = state.flows.get(event.flow());
            if (flow == null || flow.isOnDemand() || !flow.isActive()) {
                return;
            }
            state.flows.put(flow.name(), FlowRuns.deactivated(flow, deactivated.failures()));
        }
        reports.add(state, settings, event);
    }

    private void run(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
