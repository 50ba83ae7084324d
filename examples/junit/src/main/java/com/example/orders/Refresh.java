package com.example.orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Runs flows at once that run on demand, all at the same time. */
public final class Refresh {

    private final AppflowAsyncClient appflow;

    /** A refresh by means of that client. */
    public Refresh(AppflowAsyncClient appflow) {
        this.appflow = appflow;
    }

    // tag::refresh[]
    /** Starts all these flows; completes with the names of those that there are. */
    public CompletableFuture<List<String>> start(List<String> flows) {
        List<CompletableFuture<String>> started =
                flows.stream().map(this::start).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream()
                        .map(CompletableFuture::join)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private CompletableFuture<String> start(String flow) {
        return appflow.startFlow(request -> request.flowName(flow)).handle((answer, problem) -> {
            if (problem != null && !(problem.getCause() instanceof ResourceNotFoundException)) {
                throw new IllegalStateException("flow " + flow + " did not start", problem);
            }
            return problem == null ? flow : "";
        });
    }
    // end::refresh[]
}
