package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Quotas;
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

/** The flows that all measurements use: Salesforce to S3 with a projection and one field. */
final class Flows {

    private static final String PROFILE = "sf-prod";

    private Flows() {}

    /** An account that holds as many flows as a measurement makes, with the profile that they name. */
    static FakeAppflow account() {
        FakeAppflow fake = FakeAppflow.builder()
                .quotas(Quotas.DEFAULTS.withFlows(Integer.MAX_VALUE))
                .build();
        declareProfile(fake);
        return fake;
    }

    static void declareProfile(FakeAppflow fake) {
        fake.givenConnectorProfile(PROFILE, ConnectorType.SALESFORCE);
    }

    /** An account with that many flows that run on demand. */
    static FakeAppflow accountWith(int flows) {
        FakeAppflow fake = account();
        for (int i = 0; i < flows; i++) {
            fake.givenFlow(onDemand(name(i)));
        }
        return fake;
    }

    static String name(int number) {
        return "orders-" + number;
    }

    static CreateFlowRequest onDemand(String name) {
        return flow(name)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.ON_DEMAND)
                        .build())
                .build();
    }

    static CreateFlowRequest scheduled(String name, String expression) {
        TriggerProperties properties = TriggerProperties.builder()
                .scheduled(ScheduledTriggerProperties.builder()
                        .scheduleExpression(expression)
                        .build())
                .build();
        return flow(name)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties)
                        .build())
                .build();
    }

    private static CreateFlowRequest.Builder flow(String name) {
        return CreateFlowRequest.builder()
                .flowName(name)
                .sourceFlowConfig(SourceFlowConfig.builder()
                        .connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName(PROFILE)
                        .sourceConnectorProperties(SourceConnectorProperties.builder()
                                .salesforce(salesforce -> salesforce.object("Account"))
                                .build())
                        .build())
                .destinationFlowConfigList(into("orders-raw"))
                .tasks(
                        task(TaskType.FILTER, SalesforceConnectorOperator.PROJECTION)
                                .build(),
                        task(TaskType.MAP, SalesforceConnectorOperator.NO_OP)
                                .destinationField("Id")
                                .taskProperties(Map.of(
                                        OperatorPropertiesKeys.SOURCE_DATA_TYPE, "id",
                                        OperatorPropertiesKeys.DESTINATION_DATA_TYPE, "string"))
                                .build());
    }

    static DestinationFlowConfig into(String bucket) {
        return DestinationFlowConfig.builder()
                .connectorType(ConnectorType.S3)
                .destinationConnectorProperties(DestinationConnectorProperties.builder()
                        .s3(s3 -> s3.bucketName(bucket))
                        .build())
                .build();
    }

    private static Task.Builder task(TaskType type, SalesforceConnectorOperator operator) {
        return Task.builder()
                .taskType(type)
                .sourceFields("Id")
                .connectorOperator(
                        ConnectorOperator.builder().salesforce(operator).build());
    }
}
