package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;

/** Given: a flow exists, as if it had been created. */
final class GiveFlow implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/flows";
    }

    @Override
    public String summary() {
        return "given: the flow of a CreateFlow request exists";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        CreateFlowRequest flow;
        try {
            flow = (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, request.body());
        } catch (WireException e) {
            throw new ControlError(400, "the body must be a CreateFlow request: " + e.getMessage())
                    .with("pointer", e.pointer());
        }
        CreateFlowResponse created = request.place().fake().givenFlow(flow);
        return JsonObject.of("flowArn", created.flowArn(), "flowStatus", created.flowStatusAsString());
    }
}
