package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** A call on its way through the account; only the thread that brought it touches it. */
final class Visit {

    private final NavigableMap<Long, Recording> journal;
    private final long number;
    private final IncomingRequest incoming;
    private final Origin origin;
    private final Instant arrived;
    private final Optional<InstalledFault> fault;
    private final List<String> notes = new ArrayList<>();
    private Optional<AppflowResponse> response = Optional.empty();

    Visit(
            NavigableMap<Long, Recording> journal,
            long number,
            IncomingRequest incoming,
            Origin origin,
            Instant arrived,
            Optional<InstalledFault> fault) {
        this.journal = journal;
        this.number = number;
        this.incoming = incoming;
        this.origin = origin;
        this.arrived = arrived;
        this.fault = fault;
        this.notes.addAll(origin.notes());
    }

    /** Where the call is to be recorded, whatever has become of the account meanwhile; for holders of its lock. */
    NavigableMap<Long, Recording> journal() {
        return journal;
    }

    long number() {
        return number;
    }

    Operation operation() {
        return incoming.operation();
    }

    AppflowRequest request() {
        return incoming.request();
    }

    /** As {@link IncomingRequest#check}. */
    RequestCheck.Verdict check() {
        return incoming.check();
    }

    Optional<InstalledFault> fault() {
        return fault;
    }

    String requestId() {
        return Ids.request(number);
    }

    void note(String note) {
        notes.add(note);
    }

    void answeredWith(AppflowResponse answer) {
        response = Optional.of(answer);
    }

    /** The call for the journal, without what nobody may see. */
    Recording recorded(Outcome outcome) {
        return recorded(exception(outcome));
    }

    /** The call for the journal, if it had no outcome. */
    Recording brokenOff(Throwable failure) {
        note("broken off: " + failure.getClass().getSimpleName());
        return recorded(Optional.of(
                failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure)));
    }

    private Recording recorded(Optional<RuntimeException> exception) {
        JournalEntry entry = new JournalEntry(
                number,
                operation(),
                Redaction.of(request()),
                response,
                exception,
                arrived,
                origin.thread(),
                Optional.empty(),
                notes);
        return new Recording(entry, origin.callSite());
    }

    private static Optional<RuntimeException> exception(Outcome outcome) {
        Outcome arriving = outcome instanceof Outcome.Late late ? late.then() : outcome;
        if (arriving instanceof Outcome.Refused refused) {
            return Optional.of(refused.exception());
        }
        return arriving instanceof Outcome.Lost lost ? Optional.of(lost.exception()) : Optional.empty();
    }
}
