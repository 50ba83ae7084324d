package com.example.orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Starts several on-demand flows in parallel. */
public final class Refresh {

    private final AppflowAsyncClient appflow;

    /** Creates a refresh with a client. */
    public Refresh(AppflowAsyncClient appflow) {
        this.appflow = appflow;
    }

    // tag::refresh[]
    /** Starts flows and completes with the names of those that exist. */
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
        return appflow.startFlow(request -> request.flowName(flow)).handle((response, failure) -> {
            if (failure != null && !(failure.getCause() instanceof ResourceNotFoundException)) {
                throw new IllegalStateException("flow " + flow + " did not start", failure);
            }
            return failure == null ? flow : "";
        });
    }
    // end::refresh[]
}
