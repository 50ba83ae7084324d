package com.example.deployer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Does what {@link FlowDeployer} does, with all flows in parallel. */
public final class AsyncFlowDeployer {

    private final AppflowAsyncClient appflow;
    private final Function<Duration, CompletableFuture<?>> pause;
    private final Duration limit;

    /**
     * Creates a deployer.
     *
     * @param pause completes after a pause between two attempts
     * @param limit how long the deployment of one flow may take
     */
    public AsyncFlowDeployer(
            AppflowAsyncClient appflow, Function<Duration, CompletableFuture<?>> pause, Duration limit) {
        this.appflow = appflow;
        this.pause = pause;
        this.limit = limit;
    }

    /** Completes with all outcomes, or with the first failure once all deployments have ended. */
    public CompletableFuture<Map<String, Outcome>> deployAll(List<CreateFlowRequest> flows) {
        Map<String, CompletableFuture<Outcome>> deployments = new TreeMap<>();
        flows.forEach(flow -> deployments.put(flow.flowName(), deploy(flow)));
        return CompletableFuture.allOf(deployments.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    Map<String, Outcome> outcomes = new TreeMap<>();
                    deployments.forEach((name, outcome) -> outcomes.put(name, outcome.join()));
                    return outcomes;
                });
    }

    /** Deploys a flow. Whoever cancels the future cancels the call that is under way, and no further call is made. */
    public CompletableFuture<Outcome> deploy(CreateFlowRequest wanted) {
        Deployment deployment = new Deployment(wanted);
        CompletableFuture<Outcome> outcome = deployment
                .run()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> deployment.stop());
        // The stage above does not see that its own future is cancelled.
        outcome.whenComplete((done, failure) -> deployment.stop());
        return outcome;
    }

    /** The calls that deploy one flow, one after the other. */
    private final class Deployment {

        private final CreateFlowRequest wanted;
        private final List<CompletableFuture<?>> calls = new ArrayList<>();
        private boolean stopped;

        Deployment(CreateFlowRequest wanted) {
            this.wanted = wanted;
        }

        CompletableFuture<Outcome> run() {
            return find().thenCompose(deployed -> deployed.isPresent() ? update(deployed.get()) : create());
        }

        synchronized void stop() {
            stopped = true;
            calls.forEach(call -> call.cancel(true));
        }

        private CompletableFuture<Optional<DescribeFlowResponse>> find() {
            return call(() -> appflow.describeFlow(flow -> flow.flowName(wanted.flowName())))
                    .thenApply(Optional::of)
                    .exceptionallyCompose(failure -> cause(failure) instanceof ResourceNotFoundException
                            ? CompletableFuture.completedFuture(Optional.empty())
                            : CompletableFuture.failedFuture(failure));
        }

        private CompletableFuture<Outcome> create() {
            CreateFlowRequest request =
                    wanted.toBuilder().clientToken(UUID.randomUUID().toString()).build();
            return call(() -> appflow.createFlow(request))
                    .thenCompose(created -> activate(created.flowStatus()))
                    .thenApply(done -> Outcome.CREATED)
                    .exceptionallyCompose(failure -> cause(failure) instanceof ConflictException
                            ? find().thenCompose(deployed -> update(deployed.orElseThrow()))
                            : CompletableFuture.failedFuture(failure));
        }

        private CompletableFuture<Outcome> update(DescribeFlowResponse deployed) {
            Changes changes = Changes.between(deployed, wanted);
            return updateDefinition(deployed, changes)
                    .thenCompose(status -> tag(deployed.flowArn(), changes).thenCompose(done -> activate(status)))
                    .thenApply(done -> changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED);
        }

        private CompletableFuture<FlowStatus> updateDefinition(DescribeFlowResponse deployed, Changes changes) {
            if (changes.members().isEmpty()) {
                return CompletableFuture.completedFuture(deployed.flowStatus());
            }
            UpdateFlowRequest request = Changes.definition(wanted).toBuilder()
                    .clientToken(UUID.randomUUID().toString())
                    .build();
            return call(() -> appflow.updateFlow(request)).thenApply(updated -> updated.flowStatus());
        }

        private CompletableFuture<?> tag(String arn, Changes changes) {
            CompletableFuture<?> tagged = changes.tags().isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : call(() ->
                            appflow.tagResource(flow -> flow.resourceArn(arn).tags(changes.tags())));
            return changes.staleTags().isEmpty()
                    ? tagged
                    : tagged.thenCompose(done -> call(() ->
                            appflow.untagResource(flow -> flow.resourceArn(arn).tagKeys(changes.staleTags()))));
        }

        private CompletableFuture<?> activate(FlowStatus status) {
            return status == FlowStatus.ACTIVE || !Changes.needsActivation(wanted)
                    ? CompletableFuture.completedFuture(null)
                    : call(() -> appflow.startFlow(flow -> flow.flowName(wanted.flowName())));
        }

        private <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call) {
            return call(call, 1);
        }

        private <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call, int attempt) {
            return started(call).exceptionallyCompose(failure -> {
                if (attempt == Retries.ATTEMPTS || !Retries.mayPass(cause(failure))) {
                    return CompletableFuture.failedFuture(failure);
                }
                return pause.apply(Retries.pauseAfter(attempt)).thenCompose(done -> call(call, attempt + 1));
            });
        }

        private synchronized <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> call) {
            if (stopped) {
                return CompletableFuture.failedFuture(new IllegalStateException("the deployment was stopped"));
            }
            CompletableFuture<T> started = call.get();
            calls.add(started);
            return started;
        }

        private static Throwable cause(Throwable failure) {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }
    }
}
