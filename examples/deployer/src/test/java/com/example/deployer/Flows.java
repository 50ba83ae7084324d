package com.example.deployer;

import io.github.appflowtestkit.fake.FlowJson;
import java.nio.file.Path;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The flows of the shop. */
final class Flows {

    private Flows() {}

    static CreateFlowRequest orders() {
        return named("orders-to-lake");
    }

    static CreateFlowRequest tickets() {
        return named("tickets-to-lake");
    }

    private static CreateFlowRequest named(String name) {
        return FlowJson.ofFile(Path.of("flows", name + ".json")).createRequest();
    }
}
