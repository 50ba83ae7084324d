package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import io.github.appflowtestkit.validator.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * One account in one Region. All doors call {@link #exchange}; they translate, and hold no logic.
 *
 * <p>A call goes through: fault, structure, scripted answer, client token, operation, journal. Thread-safe: the state
 * is behind one lock, which is not held while a test's own code answers or listens.
 */
public final class Account {

    private volatile AccountSettings settings;
    private final InstantSource clock;
    private final Consumer<Duration> advance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Reports reports = new Reports(this);
    private State state = new State(this::happened);
    private int mostCalls = Integer.MAX_VALUE;

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

    /** Changes account and Region, unless there are flows, whose ARNs name them. */
    public void moveTo(String accountId, String region) {
        locked(() -> {
            if (state.flows.isEmpty()) {
                settings = settings.in(accountId, region);
            }
            return settings;
        });
    }

    /**
     * Carries a call out.
     *
     * @param request as the caller made it
     * @param origin where it comes from
     */
    public Outcome exchange(Operation operation, AppflowRequest request, Origin origin) {
        return exchange(IncomingRequest.typed(operation, request), Optional.empty(), origin);
    }

    /** The same, for clients that fill a missing client token in, as the SDK's do. */
    public Outcome exchangeFillingToken(Operation operation, AppflowRequest request, Origin origin) {
        Optional<String> filled = Tokens.has(request) && Tokens.of(request).isEmpty()
                ? Optional.of(locked(() -> Ids.token(++state.filledTokens)))
                : Optional.empty();
        return exchange(IncomingRequest.typed(operation, request), filled, origin);
    }

    /** Carries out a call that came as JSON. */
    public Outcome exchange(IncomingRequest incoming, Origin origin) {
        return exchange(incoming, Optional.empty(), origin);
    }

    private Outcome exchange(IncomingRequest incoming, Optional<String> filledToken, Origin origin) {
        Visit visit = locked(() -> arrive(incoming, origin));
        visit.fault()
                .map(InstalledFault::delay)
                .filter(delay -> !delay.isZero())
                .ifPresent(advance);
        Outcome outcome = recorded(visit, () -> outcome(visit, filledToken));
        reports.deliver();
        return outcome;
    }

    /** Puts the call into the journal that it was counted in, also if a test's own code breaks it off. */
    private Outcome recorded(Visit visit, Supplier<Outcome> work) {
        Outcome outcome;
        try {
            outcome = work.get();
        } catch (RuntimeException | Error failure) {
            locked(() -> record(visit, visit.brokenOff(failure)));
            throw failure;
        }
        locked(() -> record(visit, visit.recorded(outcome)));
        return outcome;
    }

    private int record(Visit visit, Recording recording) {
        NavigableMap<Long, Recording> journal = visit.journal();
        journal.put(visit.number(), recording);
        while (journal.size() > mostCalls) {
            journal.pollFirstEntry();
        }
        return journal.size();
    }

    private Visit arrive(IncomingRequest incoming, Origin origin) {
        Optional<InstalledFault> fault = state.faults.stream()
                .sorted(Comparator.comparing(scripted -> !scripted.isConditional()))
                .filter(scripted -> scripted.use(incoming.operation(), incoming.request()))
                .findFirst();
        return new Visit(state.journal, ++state.requests, incoming, origin, clock.instant(), fault);
    }

    private Outcome outcome(Visit visit, Optional<String> filledToken) {
        if (visit.fault().isEmpty()) {
            return answered(visit, filledToken);
        }
        InstalledFault fault = visit.fault().get();
        if (fault.fault() instanceof Fault.Slow slow) {
            visit.note("fault: " + slow);
            return new Outcome.Late(slow.real(), answered(visit, filledToken));
        }
        if (fault.isAfterCommit()) {
            answered(visit, filledToken);
            visit.note("carried out, then fault: " + fault.fault());
        } else {
            visit.note("fault: " + fault.fault());
        }
        return FaultOutcome.of(visit, fault.fault());
    }

    private Outcome answered(Visit visit, Optional<String> filledToken) {
        String id = visit.requestId();
        try {
            RequestCheck.Verdict verdict = visit.check();
            verdict.notes().forEach(visit::note);
            Optional<AppflowResponse> scripted;
            try {
                scripted = scripted(visit);
            } catch (RuntimeException thrown) {
                visit.note("scripted answer threw");
                return FaultOutcome.ofAnswer(visit, thrown);
            }
            AppflowResponse response =
                    scripted.isPresent() ? scripted.get() : locked(() -> carriedOut(visit, filledToken, verdict));
            AppflowResponse sent = Answers.sent(response, id);
            visit.answeredWith(sent);
            return new Outcome.Answered(sent, id);
        } catch (Refused refused) {
            return new Outcome.Refused(refused.toException(id), id);
        }
    }

    private Optional<AppflowResponse> scripted(Visit visit) {
        List<State.ScriptedAnswer> answers = locked(() -> List.copyOf(state.answers));
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).operation() == visit.operation()) {
                Optional<AppflowResponse> answer = answers.get(i).to(visit.request());
                if (answer.isPresent()) {
                    visit.note("scripted answer");
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private AppflowResponse carriedOut(Visit visit, Optional<String> filledToken, RequestCheck.Verdict verdict) {
        AppflowRequest request = visit.request();
        Call call = call(visit.operation(), verdict.serviceFindings());
        try {
            Optional<String> token = filledToken.or(() -> Tokens.of(request));
            Optional<AppflowResponse> replayed = token.flatMap(text -> Tokens.replay(call, request, text));
            if (replayed.isPresent()) {
                return replayed.get();
            }
            AppflowResponse response = Operations.perform(visit.operation(), request, call);
            token.ifPresent(text -> Tokens.remember(call, request, text, response));
            return response;
        } finally {
            call.notes().forEach(visit::note);
        }
    }

    /** All calls whose outcome is known, in order of arrival. */
    public List<RecordedCall> journal() {
        return locked(() -> state.journal.values().stream()
                .<RecordedCall>map(Recording::call)
                .toList());
    }

    /** Keeps only the newest calls from now on. */
    public void keepCalls(int newest) {
        locked(() -> mostCalls = newest);
    }

    /** Forgets all calls and counts anew; what they have done stays. */
    public void forgetCalls() {
        locked(() -> {
            state.journal.clear();
            state.requests = 0;
            return state;
        });
    }

    /** Says where a reset turns the clock back to. */
    public void startAt(Instant start) {
        settings = settings.startingAt(start);
    }

    /** Puts a fault in place. */
    public void add(InstalledFault fault) {
        locked(() -> state.faults.add(fault));
    }

    /** The faults in place, in the order in which they were put there. */
    public List<ScriptedFault> faults() {
        return locked(() -> List.copyOf(state.faults));
    }

    /** Puts an answer in place, ahead of those before. */
    public void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        locked(() -> state.answers.add(new State.ScriptedAnswer(operation, function)));
    }

    /** The reports of runs, and who hears them. */
    public Reports reports() {
        return reports;
    }

    /** Returns what tests do without a call. */
    public TestControls controls() {
        return new TestControls(this);
    }

    /** What the account holds now, for {@link #restore}. */
    public Object save() {
        return locked(() -> {
            Instant now = clock.instant();
            state.runs.advance(now);
            return new State.Saved(state.copy(), now);
        });
    }

    /** Puts everything back to what was saved, also the time. */
    public void restore(Object saved, Consumer<Instant> turn) {
        State.Saved former = (State.Saved) saved;
        replace(former.state().copy(), former.instant(), turn);
    }

    /** Empties the account. */
    public void reset(Consumer<Instant> turn) {
        reports.silence();
        replace(new State(this::happened), settings.start(), turn);
    }

    private void replace(State other, Instant instant, Consumer<Instant> turn) {
        locked(() -> {
            state = other;
            reports.forget();
            turn.accept(instant);
            return state;
        });
    }

    /** Does something to the state outside of a call. */
    <T> T within(Operation operation, Function<Call, T> action) {
        return locked(() -> action.apply(call(operation, List.of())));
    }

    /** Lets the runs come to where the clock stands, so that a call sees them as they are. */
    private Call call(Operation operation, List<Finding> serviceFindings) {
        Instant now = clock.instant();
        state.runs.advance(now);
        return new Call(operation, state, settings, now, serviceFindings);
    }

    private void happened(RunEvent event) {
        if (event instanceof RunEvent.Deactivated) {
            state.flows.computeIfPresent(event.flow(), (name, flow) -> FlowRuns.deactivated(flow));
        }
        reports.add(state, settings, event);
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
