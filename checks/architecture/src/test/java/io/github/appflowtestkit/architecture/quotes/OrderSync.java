package io.github.appflowtestkit.architecture.quotes;

import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** A class of a user, for the examples in javadoc, which are compiled only. */
public final class OrderSync {

    private final AppflowClient client;

    public OrderSync(AppflowClient client) {
        this.client = client;
    }

    public static CreateFlowRequest flow(String name) {
        return CreateFlowRequest.builder().flowName(name).build();
    }

    public void run() {
        create("orders");
    }

    public void create(String name) {
        client.createFlow(flow(name));
    }

    public void createPatiently(String name) {
        create(name);
    }
}
