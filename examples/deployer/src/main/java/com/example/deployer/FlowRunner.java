package com.example.deployer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

/** Starts on-demand flows and waits for the end of their runs. */
public final class FlowRunner {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final AppflowClient appflow;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final Retries retries;

    /**
     * Creates a runner.
     *
     * @param clock tells when a run takes too long
     * @param pause waits between two looks at a run
     */
    public FlowRunner(AppflowClient appflow, InstantSource clock, Consumer<Duration> pause) {
        this.appflow = appflow;
        this.clock = clock;
        this.pause = pause;
        this.retries = new Retries(pause);
    }

    /**
     * Starts the flow and waits for the run.
     *
     * @param limit how long the run may take; then it is cancelled
     * @return the successful run
     * @throws RunFailedException if the run fails, takes too long or is cancelled by somebody else
     */
    public ExecutionRecord run(String flow, Duration limit) {
        Instant deadline = clock.instant().plus(limit);
        String run = start(flow);
        for (ExecutionRecord record = find(flow, run); ; record = find(flow, run)) {
            if (record.executionStatus() == ExecutionStatus.SUCCESSFUL) {
                return record;
            }
            if (record.executionStatus() != ExecutionStatus.IN_PROGRESS) {
                throw new RunFailedException(flow, reason(record));
            }
            if (!clock.instant().isBefore(deadline)) {
                retries.call(() -> appflow.cancelFlowExecutions(
                        request -> request.flowName(flow).executionIds(run)));
                throw new RunFailedException(flow, "cancelled after " + limit.toMinutes() + " minutes");
            }
            pause.accept(BETWEEN_LOOKS);
        }
    }

    private String start(String flow) {
        // The same token in all attempts: a lost response starts no second run.
        StartFlowRequest request = StartFlowRequest.builder()
                .flowName(flow)
                .clientToken(UUID.randomUUID().toString())
                .build();
        return retries.call(() -> appflow.startFlow(request)).executionId();
    }

    private ExecutionRecord find(String flow, String run) {
        return retries.call(
                () -> appflow.describeFlowExecutionRecordsPaginator(request -> request.flowName(flow)).stream()
                        .flatMap(page -> page.flowExecutions().stream())
                        .filter(record -> record.executionId().equals(run))
                        .findFirst()
                        .orElseThrow(() -> new RunFailedException(flow, "run " + run + " has no record")));
    }

    private static String reason(ExecutionRecord record) {
        return record.executionResult() == null || record.executionResult().errorInfo() == null
                ? "the run is " + record.executionStatusAsString()
                : record.executionResult().errorInfo().executionMessage();
    }
}
