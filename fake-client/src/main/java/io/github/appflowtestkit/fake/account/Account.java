package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.BucketSteering.Look;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.refusal.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * One account in one Region. All doors call {@link #exchange}; they translate, and hold no logic.
 *
 * <p>A call goes through: fault, structure, scripted answer, client token, operation, journal. Thread-safe: the state
 * is behind one lock, which is not held while a test's own code answers.
 */
public final class Account {

    private final AccountSettings settings;
    private final InstantSource clock;
    private final Consumer<Duration> advance;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = new State();

    /** An empty account; its time is the clock's, which it moves only for faults that take time. */
    public Account(AccountSettings settings, InstantSource clock, Consumer<Duration> advance) {
        this.settings = settings;
        this.clock = clock;
        this.advance = advance;
    }

    /** What the account was made with. */
    public AccountSettings settings() {
        return settings;
    }

    /**
     * Carries a call out.
     *
     * @param request as the caller made it
     * @param origin where it comes from
     */
    public Outcome exchange(Operation operation, AppflowRequest request, Origin origin) {
        return exchange(operation, request, Optional.empty(), origin, Optional.empty());
    }

    /** The same, for clients that fill a missing client token in, as the SDK's do. */
    public Outcome exchangeFillingToken(Operation operation, AppflowRequest request, Origin origin) {
        Optional<String> filled = Tokens.has(request) && Tokens.of(request).isEmpty()
                ? Optional.of(locked(() -> Ids.token(++state.filledTokens)))
                : Optional.empty();
        return exchange(operation, request, filled, origin, Optional.empty());
    }

    /**
     * Carries out a call that came as JSON, which is checked before it is read.
     *
     * @param request what could be read of it
     * @param json the request's members, also those that travel in the URL, as one object
     */
    public Outcome exchangeJson(Operation operation, AppflowRequest request, byte[] json, Origin origin) {
        return exchange(operation, request, Optional.empty(), origin, Optional.of(json));
    }

    private Outcome exchange(
            Operation operation,
            AppflowRequest request,
            Optional<String> filledToken,
            Origin origin,
            Optional<byte[]> json) {
        Visit visit = locked(() -> arrive(operation, request, origin));
        visit.fault.map(ScriptedFault::delay).filter(delay -> !delay.isZero()).ifPresent(advance);
        Outcome outcome;
        if (visit.fault.isPresent() && !visit.fault.get().isAfterCommit()) {
            visit.notes.add("fault: " + visit.fault.get().fault());
            outcome = broken(visit, visit.fault.get().fault());
        } else {
            outcome = answered(visit, filledToken, json);
            if (visit.fault.isPresent()) {
                visit.notes.add("carried out, then fault: " + visit.fault.get().fault());
                outcome = broken(visit, visit.fault.get().fault());
            }
        }
        Outcome said = outcome;
        locked(() -> record(visit, said));
        return outcome;
    }

    private Visit arrive(Operation operation, AppflowRequest request, Origin origin) {
        Optional<ScriptedFault> fault = state.faults.stream()
                .sorted(Comparator.comparing(scripted -> !scripted.isConditional()))
                .filter(scripted -> scripted.take(operation, request))
                .findFirst();
        return new Visit(++state.requests, operation, request, origin, clock.instant(), fault);
    }

    private Outcome answered(Visit visit, Optional<String> filledToken, Optional<byte[]> json) {
        String id = visit.requestId();
        try {
            RequestCheck.Verdict verdict = RequestCheck.check(visit.operation, visit.request, json);
            Optional<? extends AppflowResponse> scripted = scripted(visit);
            AppflowResponse response =
                    scripted.isPresent() ? scripted.get() : locked(() -> carriedOut(visit, filledToken, verdict));
            AppflowResponse sent = Answers.sent(response, id);
            visit.response = Optional.of(sent);
            return new Outcome.Answered(sent, id);
        } catch (Refused refused) {
            return new Outcome.Refused(refused.toException(id), id);
        }
    }

    private Optional<? extends AppflowResponse> scripted(Visit visit) {
        List<State.ScriptedAnswer> answers = locked(() -> List.copyOf(state.answers));
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).operation() == visit.operation) {
                Optional<? extends AppflowResponse> answer =
                        answers.get(i).function().apply(visit.request);
                if (answer.isPresent()) {
                    visit.notes.add("scripted answer");
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private AppflowResponse carriedOut(Visit visit, Optional<String> filledToken, RequestCheck.Verdict verdict) {
        Call call = new Call(visit.operation, state, settings, clock.instant(), verdict.serviceFindings());
        try {
            Optional<String> token = filledToken.or(() -> Tokens.of(visit.request));
            Optional<AppflowResponse> replayed = token.flatMap(text -> Tokens.replay(call, visit.request, text));
            if (replayed.isPresent()) {
                return replayed.get();
            }
            AppflowResponse response = Operations.perform(visit.operation, visit.request, call);
            token.ifPresent(text -> Tokens.remember(call, visit.request, text, response));
            return response;
        } finally {
            visit.notes.addAll(call.notes());
        }
    }

    /** What a fault looks like to a caller. */
    private static Outcome broken(Visit visit, Fault fault) {
        String id = visit.requestId();
        RequestRefusedException why = new RequestRefusedException(
                "the test has said fake.fail(" + visit.operation + ") with " + fault, List.of());
        if (fault instanceof Fault.ServiceError error) {
            return new Outcome.Refused(
                    Refusals.of(error.errorCode(), error.statusCode(), error.message(), id, why), id);
        }
        if (fault instanceof Fault.Thrown thrown) {
            return thrown.exception() instanceof AppflowException refusal
                    ? new Outcome.Refused(Refusals.completed(refusal, id), id)
                    : new Outcome.Lost(fault, thrown.exception(), id);
        }
        return new Outcome.Lost(fault, transport(fault, why), id);
    }

    private static RuntimeException transport(Fault fault, RequestRefusedException why) {
        return fault instanceof Fault.Timeout
                ? ApiCallTimeoutException.create(
                        "Client execution did not complete before the specified timeout configuration", why)
                : SdkClientException.create("Unable to execute HTTP request: Connection reset", why);
    }

    private RecordedCall record(Visit visit, Outcome outcome) {
        Optional<RuntimeException> exception = Optional.empty();
        if (outcome instanceof Outcome.Refused refused) {
            exception = Optional.of(refused.exception());
        } else if (outcome instanceof Outcome.Lost lost) {
            exception = Optional.of(lost.exception());
        }
        RecordedCall call = new RecordedCall(
                visit.number,
                visit.operation,
                Redaction.of(visit.request),
                visit.response,
                exception,
                visit.arrived,
                visit.origin.thread(),
                visit.origin.callSite(),
                visit.notes);
        state.journal.put(visit.number, call);
        return call;
    }

    /** All calls whose outcome is known, in order of arrival. */
    public List<RecordedCall> journal() {
        return locked(() -> List.copyOf(state.journal.values()));
    }

    /** All flows, in order of creation. */
    public List<FlowView> flows() {
        return locked(() -> state.flows.values().stream().map(this::view).toList());
    }

    private FlowView view(Flow flow) {
        return new FlowView(
                flow.arn(),
                flow.status(),
                flow.statusMessage(),
                flow.definition(),
                state.tags.getOrDefault(flow.arn(), Map.of()),
                flow.schemaVersion(),
                flow.createdAt(),
                flow.lastUpdatedAt(),
                List::of);
    }

    /** Says how a bucket looks. */
    public void steer(String bucket, Look look) {
        locked(() -> state.buckets.put(bucket, look));
    }

    /** Puts a fault in place. */
    public void add(ScriptedFault fault) {
        locked(() -> state.faults.add(fault));
    }

    /** Puts an answer in place, ahead of those before. */
    public void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        locked(() -> state.answers.add(new State.ScriptedAnswer(operation, function)));
    }

    /** The faults in place, in the order in which they were put there. */
    public List<ScriptedFault> faults() {
        return locked(() -> List.copyOf(state.faults));
    }

    /** Does something that a test takes as given: it is neither checked for faults nor recorded. */
    public <R extends AppflowResponse> R given(Operation operation, AppflowRequest request, Class<R> type) {
        return locked(() -> {
            try {
                RequestCheck.Verdict verdict = RequestCheck.check(operation, request, Optional.empty());
                Call call = new Call(operation, state, settings, clock.instant(), verdict.serviceFindings());
                return type.cast(Operations.perform(operation, request, call));
            } catch (Refused refused) {
                throw refused.asMisuse(operation);
            }
        });
    }

    /** A connector profile that exists from now on; one of the same name is replaced. */
    public void giveProfile(Profiles.Given given) {
        locked(() -> {
            Call call = new Call(Operation.CREATE_CONNECTOR_PROFILE, state, settings, clock.instant(), List.of());
            return Profiles.give(call, given);
        });
    }

    /** What the account holds now, for {@link #restore}. */
    public Object save() {
        return locked(() -> new State.Saved(state.copy(), clock.instant()));
    }

    /** Puts everything back to what was saved, also the time. */
    public void restore(Object saved, Consumer<Instant> turn) {
        State.Saved former = (State.Saved) saved;
        locked(() -> {
            state = former.state().copy();
            turn.accept(former.instant());
            return state;
        });
    }

    /** Empties the account. */
    public void reset(Consumer<Instant> turn) {
        locked(() -> {
            state = new State();
            turn.accept(settings.start());
            return state;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** A call on its way through. */
    private static final class Visit {
        final long number;
        final Operation operation;
        final AppflowRequest request;
        final Origin origin;
        final Instant arrived;
        final Optional<ScriptedFault> fault;
        final List<String> notes = new ArrayList<>();
        Optional<AppflowResponse> response = Optional.empty();

        Visit(
                long number,
                Operation operation,
                AppflowRequest request,
                Origin origin,
                Instant arrived,
                Optional<ScriptedFault> fault) {
            this.number = number;
            this.operation = operation;
            this.request = request;
            this.origin = origin;
            this.arrived = arrived;
            this.fault = fault;
        }

        String requestId() {
            return Ids.request(number);
        }
    }
}
