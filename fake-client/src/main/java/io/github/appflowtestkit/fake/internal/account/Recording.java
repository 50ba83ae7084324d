package io.github.appflowtestkit.fake.internal.account;

import java.util.Optional;

/** A call in the journal; where it was made is found out for whoever reads the journal. */
final class Recording {

    private JournalEntry call;
    private Optional<CallSite> unseen;

    /** A call, and the call site that it does not have yet. */
    Recording(JournalEntry call, CallSite callSite) {
        this.call = call;
        this.unseen = Optional.of(callSite);
    }

    /** The call, the same at each look. Only to be asked under the account's lock. */
    JournalEntry call() {
        unseen.ifPresent(site -> {
            call = new JournalEntry(
                    call.number(),
                    call.operation(),
                    call.request(),
                    call.response(),
                    call.exception(),
                    call.instant(),
                    call.thread(),
                    site.frame(),
                    call.notes());
            unseen = Optional.empty();
        });
        return call;
    }
}
