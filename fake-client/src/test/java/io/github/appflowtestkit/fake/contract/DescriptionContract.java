package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.AggregationConfig;
import software.amazon.awssdk.services.appflow.model.AggregationType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FileType;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.PrefixConfig;
import software.amazon.awssdk.services.appflow.model.PrefixFormat;
import software.amazon.awssdk.services.appflow.model.PrefixType;
import software.amazon.awssdk.services.appflow.model.S3OutputFormatConfig;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** How DescribeFlow describes what was sent; it can be asked of a real account, too. */
public abstract class DescriptionContract extends AppflowContract {

    private DescribeFlowResponse described(String name) {
        return client().describeFlow(request -> request.flowName(name));
    }

    private static S3OutputFormatConfig format(DescribeFlowResponse flow) {
        return flow.destinationFlowConfigList()
                .get(0)
                .destinationConnectorProperties()
                .s3()
                .s3OutputFormatConfig();
    }

    /** A flow that leaves out all that can be left out but the format of its output. */
    private CreateFlowRequest sparse(String suffix) {
        return flows().onDemand(name(suffix))
                .destinationFlowConfigList(
                        flows().destination(S3OutputFormatConfig.builder().fileType(FileType.JSON)))
                .build();
    }

    private static UpdateFlowRequest again(DescribeFlowResponse flow) {
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks())
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .build();
    }

    @Test
    void structures_that_were_not_sent_come_back_empty() {
        CreateFlowRequest request = sparse("a");
        client().createFlow(request);

        DescribeFlowResponse flow = described(request.flowName());

        assertThat(flow.triggerConfig().triggerProperties())
                .isEqualTo(TriggerProperties.builder().build());
        assertThat(flow.tasks()).allMatch(task -> task.hasTaskProperties());
        assertThat(flow.tasks().get(0).taskProperties()).isEmpty();
        assertThat(format(flow).prefixConfig()).isEqualTo(PrefixConfig.builder().build());
        assertThat(format(flow).aggregationConfig())
                .isEqualTo(AggregationConfig.builder()
                        .aggregationType(AggregationType.NONE)
                        .build());
        assertThat(flow.description()).isNull();
        assertThat(flow.flowStatusMessage()).isNull();
    }

    @Test
    void what_was_sent_comes_back_as_it_was_sent() {
        S3OutputFormatConfig.Builder format = S3OutputFormatConfig.builder()
                .fileType(FileType.CSV)
                .prefixConfig(prefix -> prefix.prefixType(PrefixType.PATH).prefixFormat(PrefixFormat.DAY))
                .aggregationConfig(aggregation -> aggregation.aggregationType(AggregationType.SINGLE_FILE));
        CreateFlowRequest request = flows().onDemand(name("a"))
                .destinationFlowConfigList(flows().destination(format))
                .build();
        client().createFlow(request);

        DescribeFlowResponse flow = described(request.flowName());

        assertThat(flow.sourceFlowConfig()).isEqualTo(request.sourceFlowConfig());
        assertThat(flow.destinationFlowConfigList()).isEqualTo(request.destinationFlowConfigList());
        assertThat(flow.tasks().get(1)).isEqualTo(request.tasks().get(1));
    }

    @Test
    void a_described_flow_can_be_sent_back() {
        CreateFlowRequest request = sparse("a");
        client().createFlow(request);
        DescribeFlowResponse before = described(request.flowName());

        FlowStatus status = client().updateFlow(again(before)).flowStatus();

        DescribeFlowResponse after = described(request.flowName());
        assertThat(status).isEqualTo(FlowStatus.ACTIVE);
        assertThat(after.schemaVersion()).isEqualTo(before.schemaVersion());
        DescribeFlowResponse unchanged =
                after.toBuilder().lastUpdatedAt(before.lastUpdatedAt()).build();
        assertThat(unchanged.equalsBySdkFields(before))
                .as("%s%n%s", unchanged, before)
                .isTrue();
    }

    @Test
    void a_client_token_stands_for_what_was_sent() {
        CreateFlowRequest request =
                sparse("a").toBuilder().clientToken(name("token")).build();
        CreateFlowResponse first = client().createFlow(request);
        described(request.flowName());

        CreateFlowResponse second = client().createFlow(request);
        UpdateFlowRequest update = again(described(request.flowName())).toBuilder()
                .clientToken(name("update"))
                .build();
        client().updateFlow(update);
        client().updateFlow(update);

        assertThat(second.flowArn()).isEqualTo(first.flowArn());
    }
}
