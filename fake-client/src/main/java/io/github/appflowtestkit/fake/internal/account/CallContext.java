package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.errors.OperationErrors;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * One call on its way through an account: what the client sent, the state that the operation works on, and what the journal
 * keeps. Only the thread that brings the call uses it.
 */
final class CallContext {

    private final Operation operation;
    private final AppflowRequest request;
    private final byte @Nullable [] json;
    private final List<String> notes = new ArrayList<>();
    private List<Finding> serviceFindings = List.of();
    private Optional<AppflowResponse> response = Optional.empty();
    private Hints hints = Hints.JAVA;
    private @Nullable Arrival arrival;
    private @Nullable Entry entry;

    /** What the account knows when a client's call comes in. */
    private record Arrival(
            long number,
            Instant instant,
            Caller caller,
            Optional<InstalledFault> fault,
            NavigableMap<Long, JournalEntry> journal) {}

    /** What an operation works on; only valid under the lock of the account. */
    private record Entry(State state, AccountSettings settings, Instant now) {}

    /**
     * A call before it is checked.
     *
     * @param json the request as it came over the wire; null if it came as an object
     */
    CallContext(Operation operation, AppflowRequest request, byte @Nullable [] json) {
        this.operation = operation;
        this.request = request;
        this.json = json;
    }

    /** A call that a test makes on behalf of a client, to set something up. */
    static CallContext ofTest(Operation operation, AppflowRequest request, Hints hints) {
        CallContext call = new CallContext(operation, request, null);
        call.hints = hints;
        return call;
    }

    Operation operation() {
        return operation;
    }

    AppflowRequest request() {
        return request;
    }

    /** Counts the call of a client and chooses its fault; for holders of the account's lock. */
    void arrive(State state, Instant instant, Caller caller) {
        Optional<InstalledFault> fault = state.faults.stream()
                .sorted(Comparator.comparing(installed -> !installed.isConditional()))
                .filter(installed -> installed.use(operation, request))
                .findFirst();
        arrival = new Arrival(++state.requests, instant, caller, fault, state.journal);
        hints = caller.hints();
        notes.addAll(caller.notes());
    }

    private Arrival arrived() {
        return Objects.requireNonNull(arrival, "a call of a test is not recorded");
    }

    String requestId() {
        return Ids.request(arrived().number());
    }

    /** The fault that this call uses; empty if there is none. */
    Optional<InstalledFault> fault() {
        return arrived().fault();
    }

    /**
     * Checks the request against the service model and the rules of the service.
     *
     * @throws ServiceError if it breaks the service model
     */
    void check() {
        RequestCheck.Verdict verdict =
                json == null ? RequestCheck.check(operation, request) : RequestCheck.check(operation, request, json);
        serviceFindings = verdict.serviceFindings();
        notes.addAll(verdict.notes());
    }

    /** The rules of the service that the request breaks; the operation decides what they mean. */
    List<Finding> serviceFindings() {
        return serviceFindings;
    }

    /** Begins the operation; for holders of the account's lock. */
    void enter(State state, AccountSettings settings, Instant now) {
        entry = new Entry(state, settings, now);
    }

    State state() {
        return entered().state();
    }

    AccountSettings settings() {
        return entered().settings();
    }

    Instant now() {
        return entered().now();
    }

    private Entry entered() {
        return Objects.requireNonNull(entry, "the call has not entered the account");
    }

    /** How errors name what the test can do. */
    Hints hints() {
        return hints;
    }

    /** Adds a note for a reader of the journal. */
    void note(String note) {
        notes.add(Secrets.message(note));
    }

    /** Keeps the response for the journal; a fault may still lose it. */
    void respond(AppflowResponse sent) {
        response = Optional.of(sent);
    }

    /**
     * Puts the call into the journal that it was counted in, even if a reset has replaced the state since; for holders of
     * the account's lock.
     *
     * @param exception what the client gets in place of a response
     */
    RecordedCall record(Optional<RuntimeException> exception) {
        Arrival at = arrived();
        JournalEntry entry = new JournalEntry(
                at.number(),
                operation,
                Redaction.of(request),
                response,
                exception,
                at.instant(),
                at.caller().thread(),
                at.caller().callSite(),
                notes);
        at.journal().put(at.number(), entry);
        return entry;
    }

    /** Returns an error of the service, for the operation to throw. */
    ServiceError error(ErrorMessage message, Object... values) {
        if (!OperationErrors.allows(operation, message)) {
            throw new IllegalStateException(operation.apiName() + " must not fail with " + message);
        }
        return new ServiceError(message.type(), message.filled(values));
    }
}
