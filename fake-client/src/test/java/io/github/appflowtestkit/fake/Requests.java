package io.github.appflowtestkit.fake;

import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationConnectorProperties;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.SourceConnectorProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Requests that the service accepts, for tests to start from. */
public final class Requests {

    /** The connector profile that the flows here name. */
    public static final String PROFILE = "sf-prod";

    private Requests() {}

    /** Salesforce to S3, on demand. */
    public static CreateFlowRequest.Builder onDemand(String flowName) {
        return CreateFlowRequest.builder()
                .flowName(flowName)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.ON_DEMAND)
                        .build())
                .sourceFlowConfig(salesforce("Account"))
                .destinationFlowConfigList(s3("orders-raw"))
                .tasks(projection(), map());
    }

    /** Salesforce to S3, on a schedule. */
    public static CreateFlowRequest.Builder scheduled(String flowName, String expression) {
        return onDemand(flowName)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(TriggerProperties.builder()
                                .scheduled(ScheduledTriggerProperties.builder()
                                        .scheduleExpression(expression)
                                        .build())
                                .build())
                        .build());
    }

    /** Salesforce to S3, on change events. */
    public static CreateFlowRequest.Builder onEvent(String flowName) {
        return onDemand(flowName)
                .triggerConfig(
                        TriggerConfig.builder().triggerType(TriggerType.EVENT).build());
    }

    /** A Salesforce source with the profile of this class. */
    public static SourceFlowConfig salesforce(String object) {
        return SourceFlowConfig.builder()
                .connectorType(ConnectorType.SALESFORCE)
                .connectorProfileName(PROFILE)
                .sourceConnectorProperties(SourceConnectorProperties.builder()
                        .salesforce(properties -> properties.object(object))
                        .build())
                .build();
    }

    /** An S3 destination. */
    public static DestinationFlowConfig s3(String bucket) {
        return DestinationFlowConfig.builder()
                .connectorType(ConnectorType.S3)
                .destinationConnectorProperties(DestinationConnectorProperties.builder()
                        .s3(properties -> properties.bucketName(bucket))
                        .build())
                .build();
    }

    /** The projection that Salesforce flows need. */
    public static Task projection() {
        return Task.builder()
                .taskType(TaskType.FILTER)
                .sourceFields("Id")
                .connectorOperator(operator(SalesforceConnectorOperator.PROJECTION))
                .build();
    }

    /** A field carried over. */
    public static Task map() {
        return Task.builder()
                .taskType(TaskType.MAP)
                .sourceFields("Id")
                .destinationField("Id")
                .connectorOperator(operator(SalesforceConnectorOperator.NO_OP))
                .taskProperties(Map.of(
                        OperatorPropertiesKeys.SOURCE_DATA_TYPE, "id",
                        OperatorPropertiesKeys.DESTINATION_DATA_TYPE, "string"))
                .build();
    }

    private static ConnectorOperator operator(SalesforceConnectorOperator operator) {
        return ConnectorOperator.builder().salesforce(operator).build();
    }
}
