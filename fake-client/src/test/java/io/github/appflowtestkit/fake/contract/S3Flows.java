package io.github.appflowtestkit.fake.contract;

import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationConnectorProperties;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.S3ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.S3OutputFormatConfig;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.SourceConnectorProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Flows from S3 to S3, which need no connector profile, so that they can be created in a real account as well. */
record S3Flows(String sourceBucket, String destinationBucket) {

    CreateFlowRequest.Builder onDemand(String name) {
        return CreateFlowRequest.builder()
                .flowName(name)
                .triggerConfig(trigger(TriggerType.ON_DEMAND))
                .sourceFlowConfig(source())
                .destinationFlowConfigList(destination(destinationBucket))
                .tasks(projection("id"), map("id"));
    }

    CreateFlowRequest.Builder scheduled(String name) {
        return onDemand(name)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(TriggerProperties.builder()
                                .scheduled(ScheduledTriggerProperties.builder()
                                        .scheduleExpression("rate(1days)")
                                        .build())
                                .build())
                        .build());
    }

    UpdateFlowRequest.Builder update(CreateFlowRequest flow) {
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks());
    }

    SourceFlowConfig source() {
        return SourceFlowConfig.builder()
                .connectorType(ConnectorType.S3)
                .sourceConnectorProperties(SourceConnectorProperties.builder()
                        .s3(s3 -> s3.bucketName(sourceBucket).bucketPrefix("in"))
                        .build())
                .build();
    }

    static DestinationFlowConfig destination(String bucket) {
        return DestinationFlowConfig.builder()
                .connectorType(ConnectorType.S3)
                .destinationConnectorProperties(DestinationConnectorProperties.builder()
                        .s3(s3 -> s3.bucketName(bucket))
                        .build())
                .build();
    }

    DestinationFlowConfig destination(S3OutputFormatConfig.Builder format) {
        return DestinationFlowConfig.builder()
                .connectorType(ConnectorType.S3)
                .destinationConnectorProperties(DestinationConnectorProperties.builder()
                        .s3(s3 -> s3.bucketName(destinationBucket).s3OutputFormatConfig(format.build()))
                        .build())
                .build();
    }

    static TriggerConfig trigger(TriggerType type) {
        return TriggerConfig.builder().triggerType(type).build();
    }

    static Task projection(String... fields) {
        return Task.builder()
                .taskType(TaskType.FILTER)
                .sourceFields(fields)
                .connectorOperator(operator(S3ConnectorOperator.PROJECTION))
                .build();
    }

    static Task map(String field) {
        return Task.builder()
                .taskType(TaskType.MAP)
                .sourceFields(field)
                .destinationField(field)
                .connectorOperator(operator(S3ConnectorOperator.NO_OP))
                .taskProperties(Map.of(
                        OperatorPropertiesKeys.SOURCE_DATA_TYPE, "string",
                        OperatorPropertiesKeys.DESTINATION_DATA_TYPE, "string"))
                .build();
    }

    private static ConnectorOperator operator(S3ConnectorOperator operator) {
        return ConnectorOperator.builder().s3(operator).build();
    }
}
