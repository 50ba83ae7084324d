package com.example.orders;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** The flow that copies orders from the CRM of a shop to the data lake every night. */
final class OrdersToLake {

    static final String NAME = "orders-to-lake";

    private static final List<String> FIELDS = List.of("Id", "OrderNumber", "Status", "TotalAmount");

    private OrdersToLake() {}

    static CreateFlowRequest definition() {
        return CreateFlowRequest.builder()
                .flowName(NAME)
                // Increase the number with every change of the flow: a token belongs to one definition.
                .clientToken(NAME + "/1")
                .tags(Map.of("team", "orders"))
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties -> properties.scheduled(scheduled -> scheduled
                                .scheduleExpression("cron(0 2 * * ? *)")
                                .flowErrorDeactivationThreshold(3))))
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName("shop-crm")
                        .sourceConnectorProperties(
                                properties -> properties.salesforce(salesforce -> salesforce.object("Order"))))
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.S3)
                        .destinationConnectorProperties(properties ->
                                properties.s3(s3 -> s3.bucketName("shop-lake").bucketPrefix("orders")))
                        .build())
                .tasks(projection(), mapAll())
                .build();
    }

    private static Task projection() {
        return Task.builder()
                .taskType(TaskType.FILTER)
                .sourceFields(FIELDS)
                .connectorOperator(operator(SalesforceConnectorOperator.PROJECTION))
                .build();
    }

    private static Task mapAll() {
        return Task.builder()
                .taskType(TaskType.MAP_ALL)
                .sourceFields(List.of())
                .connectorOperator(operator(SalesforceConnectorOperator.NO_OP))
                .build();
    }

    private static ConnectorOperator operator(SalesforceConnectorOperator operator) {
        return ConnectorOperator.builder().salesforce(operator).build();
    }
}
