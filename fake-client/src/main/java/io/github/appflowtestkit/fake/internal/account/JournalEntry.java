package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** A recorded call. */
record JournalEntry(
        long number,
        Operation operation,
        AppflowRequest request,
        Optional<AppflowResponse> response,
        Optional<RuntimeException> exception,
        Instant instant,
        String thread,
        Optional<StackTraceElement> callSite,
        List<String> notes)
        implements RecordedCall {

    JournalEntry {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return Journal.line(this);
    }
}
