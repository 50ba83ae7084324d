package consumer;

import java.util.List;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** The flow that the code under test would create. */
final class Flows {

    private Flows() {}

    static CreateFlowRequest onDemand(String name) {
        return CreateFlowRequest.builder()
                .flowName(name)
                .triggerConfig(trigger -> trigger.triggerType(TriggerType.ON_DEMAND))
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName("crm")
                        .sourceConnectorProperties(properties -> properties.salesforce(s -> s.object("Order"))))
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.S3)
                        .destinationConnectorProperties(properties -> properties.s3(s -> s.bucketName("lake")))
                        .build())
                .tasks(
                        Task.builder()
                                .taskType(TaskType.FILTER)
                                .connectorOperator(operator(SalesforceConnectorOperator.PROJECTION))
                                .sourceFields("Id")
                                .build(),
                        Task.builder()
                                .taskType(TaskType.MAP)
                                .connectorOperator(operator(SalesforceConnectorOperator.NO_OP))
                                .sourceFields(List.of("Id"))
                                .destinationField("Id")
                                .build())
                .build();
    }

    private static ConnectorOperator operator(SalesforceConnectorOperator operator) {
        return ConnectorOperator.builder().salesforce(operator).build();
    }
}
