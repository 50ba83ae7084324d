package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RecordedCall;
import java.util.Optional;

/** A call in the journal; where it was made is found out for whoever reads the journal. */
final class Recording {

    private RecordedCall call;
    private Optional<CallSite> unseen;

    /** A call, and the call site that it does not have yet. */
    Recording(RecordedCall call, CallSite callSite) {
        this.call = call;
        this.unseen = Optional.of(callSite);
    }

    /** The call, the same at each look. Only to be asked under the account's lock. */
    RecordedCall call() {
        unseen.ifPresent(site -> {
            call = new RecordedCall(
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
