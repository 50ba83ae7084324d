package io.github.appflowtestkit.assertions;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Code under test; golden files contain its line numbers. */
final class OrderSync {

    private final AppflowClient client;

    OrderSync(AppflowClient client) {
        this.client = client;
    }

    boolean exists(String name) {
        try {
            return client.describeFlow(request -> request.flowName(name)).flowName() != null;
        } catch (AppflowException e) {
            return false;
        }
    }

    void create(CreateFlowRequest request) {
        client.createFlow(request);
    }

    void tryToCreate(CreateFlowRequest request) {
        try {
            client.createFlow(request);
        } catch (RuntimeException e) {
            // The journal shows it.
        }
    }

    void delete(String name) {
        client.deleteFlow(request -> request.flowName(name));
    }

    /** A valid flow from Salesforce to S3. */
    static CreateFlowRequest flow(String name) {
        return flow(name, builder -> {});
    }

    static CreateFlowRequest flow(String name, Consumer<CreateFlowRequest.Builder> change) {
        CreateFlowRequest.Builder builder = CreateFlowRequest.builder()
                .flowName(name)
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName("sf-prod")
                        .sourceConnectorProperties(
                                properties -> properties.salesforce(salesforce -> salesforce.object("Order"))))
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.S3)
                        .destinationConnectorProperties(properties -> properties.s3(s3 -> s3.bucketName("orders-lake")))
                        .build())
                .tasks(Task.builder()
                        .taskType(TaskType.MAP_ALL)
                        .sourceFields(List.of())
                        .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.NO_OP))
                        .taskProperties(Map.of())
                        .build())
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.ON_DEMAND));
        change.accept(builder);
        return builder.build();
    }

    static CreateFlowRequest scheduled(String name) {
        return flow(
                name,
                builder -> builder.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties ->
                                properties.scheduled(schedule -> schedule.scheduleExpression("rate(1hours)")))));
    }
}
