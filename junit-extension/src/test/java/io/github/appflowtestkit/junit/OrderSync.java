package io.github.appflowtestkit.junit;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Code under test. */
class OrderSync {

    static final String PROFILE = "shop-crm";

    private final AppflowClient client;

    OrderSync(AppflowClient client) {
        this.client = client;
    }

    void create(String name) {
        client.createFlow(flow(name));
    }

    /** Tries three times at most. */
    void createPatiently(String name) {
        for (int tries = 1; ; tries++) {
            try {
                create(name);
                return;
            } catch (ThrottlingException e) {
                if (tries == 3) {
                    throw e;
                }
            }
        }
    }

    boolean exists(String name) {
        DescribeFlowRequest request =
                DescribeFlowRequest.builder().flowName(name).build();
        try {
            return client.describeFlow(request) != null;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    List<String> names() {
        return client.listFlowsPaginator(request -> {}).stream()
                .flatMap(page -> page.flows().stream())
                .map(flow -> flow.flowName())
                .toList();
    }

    /** A valid flow from Salesforce to S3. */
    static CreateFlowRequest flow(String name) {
        return CreateFlowRequest.builder()
                .flowName(name)
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName(PROFILE)
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
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.ON_DEMAND))
                .build();
    }
}
