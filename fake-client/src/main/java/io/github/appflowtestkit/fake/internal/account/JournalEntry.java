package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Members;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        String members = Members.of(request).stream()
                .map(leaf -> leaf.path() + "=" + leaf.shown())
                .collect(Collectors.joining(", ", " {", "}"));
        return "#" + number + ' ' + operation.apiName() + members
                + exception
                        .map(thrown -> " threw " + thrown.getClass().getSimpleName())
                        .orElse(" returned")
                + callSite.map(site -> " -> at " + site).orElse("");
    }
}
