package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RunView;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** A run for assertions. */
record RunSnapshot(ExecutionRecord record) implements RunView {

    @Override
    public String executionId() {
        return record.executionId();
    }

    @Override
    public ExecutionStatus status() {
        return record.executionStatus();
    }

    @Override
    public Instant startedAt() {
        return record.startedAt();
    }

    @Override
    public Optional<String> errorMessage() {
        return Optional.ofNullable(record.executionResult())
                .flatMap(result -> Optional.ofNullable(result.errorInfo()))
                .flatMap(error -> Optional.ofNullable(error.executionMessage()));
    }
}
