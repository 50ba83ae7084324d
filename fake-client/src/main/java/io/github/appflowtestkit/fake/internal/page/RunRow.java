package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/**
 * A run on the page.
 *
 * @param key what tells it from all other runs
 * @param look how it looks: {@code good}, {@code bad}, {@code running} or {@code other}
 * @param took how long it took; empty while it is in progress
 * @param records how many records it transferred; empty while nobody knows
 */
record RunRow(
        String key,
        PageAccount account,
        String flow,
        String id,
        String status,
        String look,
        Instant started,
        Optional<String> took,
        Optional<String> records,
        Optional<String> message) {

    static RunRow of(PageView.Located located, RunView run) {
        ExecutionRecord record = run.record();
        boolean isRunning = run.status() == ExecutionStatus.IN_PROGRESS;
        Optional<ExecutionResult> result = Optional.ofNullable(record.executionResult());
        return new RunRow(
                "run-" + located.account().id() + "-" + run.executionId(),
                located.account(),
                PageText.of(located.flow().name()),
                run.executionId(),
                String.valueOf(run.status()),
                look(run.status()),
                run.startedAt(),
                isRunning || record.lastUpdatedAt() == null
                        ? Optional.empty()
                        : Optional.of(words(Duration.between(run.startedAt(), record.lastUpdatedAt()))),
                result.flatMap(each -> Optional.ofNullable(each.recordsProcessed()))
                        .map(String::valueOf),
                run.errorMessage().map(PageText::of));
    }

    private static String words(Duration took) {
        return took.isZero() ? "0 s" : took.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String look(ExecutionStatus status) {
        return switch (status) {
            case SUCCESSFUL -> "good";
            case ERROR -> "bad";
            case IN_PROGRESS -> "running";
            default -> "other";
        };
    }

    boolean isRunning() {
        return look.equals("running");
    }
}
