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

/** Sees to it that the orders of the shop get into the data lake every night. */
public final class NightlySync {

    private static final int ATTEMPTS = 4;

    private final AppflowClient appflow;
    private final Consumer<Duration> pause;

    /**
     * A nightly sync.
     *
     * @param appflow the client; this class does its own retries
     * @param pause waits between two attempts
     */
    public NightlySync(AppflowClient appflow, Consumer<Duration> pause) {
        this.appflow = appflow;
        this.pause = pause;
    }

    // tag::deploy[]
    /** Creates the flow, if it is not there yet, and activates it. */
    public void deploy() {
        CreateFlowRequest definition = OrdersToLake.definition();
        try {
            patiently(() -> appflow.createFlow(definition));
        } catch (ConflictException e) {
            // It is there from an earlier deployment.
        }
        patiently(() -> appflow.startFlow(flow -> flow.flowName(OrdersToLake.NAME)));
    }
    // end::deploy[]

    /** What there is to complain of this morning; empty if the orders have arrived. */
    public Optional<String> complaint() {
        DescribeFlowResponse flow = patiently(() -> appflow.describeFlow(name -> name.flowName(OrdersToLake.NAME)));
        if (flow.flowStatus() == FlowStatus.SUSPENDED) {
            return Optional.of("the flow is switched off: " + flow.flowStatusMessage());
        }
        if (flow.lastRunExecutionDetails() == null) {
            return Optional.of("the flow has not run yet");
        }
        return flow.lastRunExecutionDetails().mostRecentExecutionStatus() == ExecutionStatus.ERROR
                ? Optional.of(flow.lastRunExecutionDetails().mostRecentExecutionMessage())
                : Optional.empty();
    }

    /** How many orders have been copied since an instant. */
    public long ordersSince(Instant start) {
        return appflow.describeFlowExecutionRecordsPaginator(name -> name.flowName(OrdersToLake.NAME)).stream()
                .flatMap(page -> page.flowExecutions().stream())
                .filter(run -> !run.startedAt().isBefore(start))
                .mapToLong(run -> run.executionResult().recordsProcessed())
                .sum();
    }

    private <T> T patiently(Supplier<T> call) {
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
