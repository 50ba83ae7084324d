package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.Fidelity;
import io.github.appflowtestkit.fake.internal.errors.Text;
import io.github.appflowtestkit.validator.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an operation knows while it runs: the state, the time, and how to refuse. */
final class Call {

    private final Operation operation;
    private final State state;
    private final AccountSettings settings;
    private final Instant now;
    private final List<Finding> serviceFindings;
    private final List<String> notes = new ArrayList<>();

    Call(Operation operation, State state, AccountSettings settings, Instant now, List<Finding> serviceFindings) {
        this.operation = operation;
        this.state = state;
        this.settings = settings;
        this.now = now;
        this.serviceFindings = serviceFindings;
    }

    /** The same call, with findings. */
    Call with(List<Finding> findings) {
        return new Call(operation, state, settings, now, findings);
    }

    Operation operation() {
        return operation;
    }

    State state() {
        return state;
    }

    AccountSettings settings() {
        return settings;
    }

    Instant now() {
        return now;
    }

    /** What the validator's rules of the service found in the request. */
    List<Finding> serviceFindings() {
        return serviceFindings;
    }

    /** Tells a reader of the journal something. */
    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return notes;
    }

    /** What is to be thrown where the operation is refused. */
    Refused refuse(Text text, Object... values) {
        if (!Fidelity.allows(operation, text)) {
            throw new IllegalStateException(operation.apiName() + " must not refuse with " + text);
        }
        return new Refused(text, text.filled(values));
    }
}
