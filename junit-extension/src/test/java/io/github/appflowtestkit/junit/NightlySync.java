package io.github.appflowtestkit.junit;

import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** The service of the README's example. */
class NightlySync {

    private final AppflowClient client;

    NightlySync(AppflowClient client) {
        this.client = client;
    }

    void deploy() {
        CreateFlowRequest flow = OrderSync.flow("orders-to-lake").toBuilder()
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties ->
                                properties.scheduled(schedule -> schedule.scheduleExpression("rate(1days)"))))
                .build();
        try {
            client.createFlow(flow);
        } catch (ThrottlingException e) {
            client.createFlow(flow);
        }
    }
}
