package io.github.appflowtestkit.fake.internal.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Requests;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.S3ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.WriteOperationType;
import software.amazon.awssdk.services.appflow.model.ZendeskConnectorOperator;

/** Each line of the table names members of the service model, and reaches the flows of its shapes only. */
class FlowAdditionTest {

    private final FakeAppflow fake =
            FakeAppflow.builder().allowUndeclaredProfiles().build();
    private final AppflowClient client = fake.client();

    @ParameterizedTest
    @EnumSource
    void its_members_are_in_the_service_model(FlowAddition addition) {
        for (String path : addition.paths()) {
            SdkPojo shape = path.startsWith("flows.")
                    ? ListFlowsResponse.builder().build()
                    : DescribeFlowResponse.builder().build();
            for (String name : path.split("\\.", -1)) {
                assertThat(shape.sdkFieldNameToField()).as(path).containsKey(name);
                SdkField<?> field =
                        Objects.requireNonNull(shape.sdkFieldNameToField().get(name));
                SdkField<?> inner = field.marshallingType() == MarshallingType.LIST
                        ? field.getRequiredTrait(ListTrait.class).memberFieldInfo()
                        : field;
                shape = inner.marshallingType() == MarshallingType.SDK_POJO
                        ? inner.constructor().get()
                        : shape;
            }
        }
    }

    private DescribeFlowResponse described(CreateFlowRequest request) {
        client.createFlow(request);
        return client.describeFlow(flow -> flow.flowName(request.flowName()));
    }

    private static final Task FROM_S3 = Task.builder()
            .taskType(TaskType.MAP)
            .sourceFields("Id")
            .destinationField("Id")
            .connectorOperator(operator -> operator.s3(S3ConnectorOperator.NO_OP))
            .build();

    @Test
    void a_flow_to_salesforce_gets_what_is_recorded_for_it() {
        DescribeFlowResponse flow = described(Requests.onDemand("orders")
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.S3)
                        .sourceConnectorProperties(properties ->
                                properties.s3(s3 -> s3.bucketName("orders-in").bucketPrefix("in"))))
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName(Requests.PROFILE)
                        .destinationConnectorProperties(properties -> properties.salesforce(salesforce -> salesforce
                                .object("Account")
                                .writeOperationType(WriteOperationType.INSERT)
                                .errorHandlingConfig(errors -> errors.bucketName("orders-errors"))))
                        .build())
                .tasks(FROM_S3)
                .build());

        assertThat(flow.triggerConfig().triggerProperties())
                .isEqualTo(TriggerProperties.builder().build());
        assertThat(flow.tasks().get(0).hasTaskProperties()).isTrue();
        assertThat(flow.destinationFlowConfigList()
                        .get(0)
                        .destinationConnectorProperties()
                        .salesforce()
                        .errorHandlingConfig()
                        .failOnFirstDestinationError())
                .isFalse();
        assertThat(flow.metadataCatalogConfig()).isNull();
    }

    @Test
    void a_flow_from_zendesk_gets_properties_of_its_trigger_only() {
        Task projection = Requests.projection()
                .copy(task ->
                        task.connectorOperator(operator -> operator.zendesk(ZendeskConnectorOperator.PROJECTION)));
        DescribeFlowResponse flow = described(Requests.onDemand("tickets")
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.ZENDESK)
                        .connectorProfileName("desk")
                        .sourceConnectorProperties(
                                properties -> properties.zendesk(zendesk -> zendesk.object("tickets"))))
                .tasks(projection)
                .build());

        assertThat(flow.triggerConfig().triggerProperties())
                .isEqualTo(TriggerProperties.builder().build());
        assertThat(flow.tasks()).containsExactly(projection);
        assertThat(flow.metadataCatalogConfig()).isNull();
    }

    @Test
    void other_triggers_get_nothing() {
        CreateFlowRequest onEvent = Requests.onEvent("changes").build();

        DescribeFlowResponse flow = described(onEvent);

        assertThat(flow.triggerConfig()).isEqualTo(onEvent.triggerConfig());
        assertThat(flow.tasks()).isEqualTo(onEvent.tasks());
        assertThat(flow.destinationFlowConfigList()).isEqualTo(onEvent.destinationFlowConfigList());
    }
}
