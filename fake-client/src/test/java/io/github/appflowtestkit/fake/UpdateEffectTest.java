package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AggregationType;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.PathPrefix;
import software.amazon.awssdk.services.appflow.model.PrefixFormat;
import software.amazon.awssdk.services.appflow.model.PrefixType;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** What a comparison says of an update is what the fake's UpdateFlow does. */
class UpdateEffectTest {

    private static final List<UnaryOperator<CreateFlowRequest>> CHANGES = List.of(
            flow -> flow,
            flow -> flow.copy(change -> change.description("second")),
            flow -> flow.copy(change -> change.description(null)),
            flow -> flow.copy(change -> change.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                    .triggerProperties(properties -> properties.scheduled(schedule ->
                            schedule.scheduleExpression("rate(1hours)").dataPullMode("Incremental"))))),
            flow -> flow.copy(change -> change.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED))),
            flow -> flow.copy(change -> change.sourceFlowConfig(flow.sourceFlowConfig()
                    .copy(source -> source.sourceConnectorProperties(
                            properties -> properties.salesforce(salesforce -> salesforce.object("Account")))))),
            flow -> flow.copy(change -> change.sourceFlowConfig(
                    flow.sourceFlowConfig().copy(source -> source.connectorProfileName("second")))),
            flow -> to(
                    flow,
                    s3 -> s3.copy(side -> side.destinationConnectorProperties(
                            properties -> properties.s3(target -> target.bucketName("another-bucket"))))),
            flow -> to(flow, s3 -> prefixed(s3, PrefixType.PATH, PrefixFormat.DAY)),
            flow -> to(flow, s3 -> prefixed(s3, PrefixType.PATH_AND_FILENAME, PrefixFormat.DAY)),
            flow -> to(flow, s3 -> prefixed(s3, PrefixType.FILENAME, PrefixFormat.HOUR, PathPrefix.SCHEMA_VERSION)),
            flow -> to(flow, s3 -> prefixed(s3, PrefixType.PATH, PrefixFormat.HOUR, PathPrefix.EXECUTION_ID)),
            flow -> to(
                    flow,
                    s3 -> s3.copy(side -> side.destinationConnectorProperties(properties -> properties.s3(side.build()
                            .destinationConnectorProperties()
                            .s3()
                            .copy(target -> target.s3OutputFormatConfig(format -> format.aggregationConfig(
                                    aggregation -> aggregation.aggregationType(AggregationType.NONE)))))))),
            flow -> flow.copy(change -> change.destinationFlowConfigList(
                    flow.destinationFlowConfigList().get(0),
                    flow.destinationFlowConfigList().get(0))),
            flow -> flow.copy(change -> change.tasks(Requests.map())),
            flow -> flow.copy(change -> change.tasks(Requests.map(), Requests.projection())),
            flow -> with(flow, Requests.map().copy(task -> task.destinationField("Note"))),
            flow -> with(
                    flow,
                    Requests.map()
                            .copy(task -> task.destinationField("Note")
                                    .taskProperties(Map.of(OperatorPropertiesKeys.SOURCE_DATA_TYPE, "id")))),
            flow -> with(flow, filter("7")),
            flow -> with(flow, filter("8")),
            flow -> with(
                    flow,
                    Task.builder()
                            .taskType(TaskType.MASK)
                            .sourceFields("Id")
                            .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.MASK_ALL))
                            .taskProperties(Map.of(OperatorPropertiesKeys.MASK_VALUE, "*"))
                            .build()),
            flow -> with(
                    flow,
                    Task.builder()
                            .taskType(TaskType.FILTER)
                            .sourceFields("Id")
                            .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.NO_OP))
                            .build()));

    private static CreateFlowRequest to(CreateFlowRequest flow, UnaryOperator<DestinationFlowConfig> change) {
        return flow.copy(request -> request.destinationFlowConfigList(
                change.apply(flow.destinationFlowConfigList().get(0))));
    }

    private static DestinationFlowConfig prefixed(
            DestinationFlowConfig destination, PrefixType type, PrefixFormat format, PathPrefix... hierarchy) {
        return destination.copy(side -> side.destinationConnectorProperties(properties -> properties.s3(destination
                .destinationConnectorProperties()
                .s3()
                .copy(target -> target.s3OutputFormatConfig(output -> output.prefixConfig(
                        prefix -> prefix.prefixType(type).prefixFormat(format).pathPrefixHierarchy(hierarchy)))))));
    }

    private static CreateFlowRequest with(CreateFlowRequest flow, Task task) {
        return flow.copy(change -> change.tasks(Requests.projection(), Requests.map(), task));
    }

    private static Task filter(String value) {
        return Requests.projection()
                .copy(task -> task.connectorOperator(
                                operator -> operator.salesforce(SalesforceConnectorOperator.EQUAL_TO))
                        .taskProperties(Map.of(OperatorPropertiesKeys.VALUE, value)));
    }

    private static CreateFlowRequest any(Random random) {
        CreateFlowRequest flow = Requests.onDemand("orders").build();
        for (int i = random.nextInt(4); i > 0; i--) {
            flow = CHANGES.get(random.nextInt(CHANGES.size())).apply(flow);
        }
        return flow;
    }

    @Property(tries = 300)
    void the_fake_does_what_the_comparison_says(@ForAll long seed) {
        Random random = new Random(seed);
        try (FakeAppflow fake = FakeAppflow.create()) {
            fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
            fake.givenConnectorProfile("second", ConnectorType.SALESFORCE);
            AppflowClient client = fake.client();
            CreateFlowRequest old = any(random);
            CreateFlowRequest other = any(random);
            if (catchThrowableOfType(ValidationException.class, () -> client.createFlow(old)) != null) {
                return;
            }
            UpdateEffect effect =
                    FlowDiff.between(compared(old), compared(other)).update();

            ValidationException refused =
                    catchThrowableOfType(ValidationException.class, () -> client.updateFlow(update(other)));
            boolean isSame = FlowDiff.between(compared(old), compared(other)).isSame();
            long version =
                    client.describeFlow(request -> request.flowName("orders")).schemaVersion();
            assertThat(refused == null).as("%s", effect).isEqualTo(effect.accepted());
            assertThat(version).as("%s", effect).isEqualTo(effect.schemaVersionChanges() ? 2 : 1);
            if (refused != null) {
                assertThat(refused.awsErrorDetails().errorMessage())
                        .isEqualTo("Update Flow request failed due to:[" + String.join(", ", effect.reasons()) + "]");
            } else if (isSame) {
                assertThat(version).isEqualTo(1);
            }
        }
    }

    private static FlowRequest compared(CreateFlowRequest request) {
        return FlowRequest.of(new String(RestJson.requestJson(request), StandardCharsets.UTF_8));
    }

    private static UpdateFlowRequest update(CreateFlowRequest flow) {
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
}
