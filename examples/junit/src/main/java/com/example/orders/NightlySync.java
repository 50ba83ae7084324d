package com.example.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** Copies the orders of a shop to the data lake every night. */
public final class NightlySync {

    private static final int ATTEMPTS = 4;

    private final AppflowClient appflow;
    private final Consumer<Duration> pause;

    /**
     * Creates a nightly sync.
     *
     * @param appflow the client; this class retries by itself
     * @param pause waits between two attempts
     */
    public NightlySync(AppflowClient appflow, Consumer<Duration> pause) {
        this.appflow = appflow;
        this.pause = pause;
    }

    // tag::deploy[]
    /** Creates the flow unless it exists, and activates it. */
    public void deploy() {
        CreateFlowRequest definition = OrdersToLake.definition();
        try {
            withRetries(() -> appflow.createFlow(definition));
        } catch (ConflictException e) {
            // The flow exists from an earlier deployment.
        }
        withRetries(() -> appflow.startFlow(flow -> flow.flowName(OrdersToLake.NAME)));
    }
    // end::deploy[]

    /** What went wrong last night; empty if the orders were copied. */
    public Optional<String> problem() {
        DescribeFlowResponse flow = withRetries(() -> appflow.describeFlow(name -> name.flowName(OrdersToLake.NAME)));
        if (flow.flowStatus() == FlowStatus.SUSPENDED) {
            return Optional.of("the flow is suspended: " + flow.flowStatusMessage());
        }
        if (flow.lastRunExecutionDetails() == null) {
            return Optional.of("the flow has not run yet");
        }
        return flow.lastRunExecutionDetails().mostRecentExecutionStatus() == ExecutionStatus.ERROR
                ? Optional.of(flow.lastRunExecutionDetails().mostRecentExecutionMessage())
                : Optional.empty();
    }

    /** The number of orders that were copied since an instant. */
    public long ordersSince(Instant start) {
        return appflow.describeFlowExecutionRecordsPaginator(name -> name.flowName(OrdersToLake.NAME)).stream()
                .flatMap(page -> page.flowExecutions().stream())
                .filter(run -> !run.startedAt().isBefore(start))
                .mapToLong(run -> run.executionResult().recordsProcessed())
                .sum();
    }

    private <T> T withRetries(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (AppflowException e) {
                if (!e.isThrottlingException() || attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (SdkClientException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            pause.accept(Duration.ofSeconds(1L << attempt));
        }
    }
}
