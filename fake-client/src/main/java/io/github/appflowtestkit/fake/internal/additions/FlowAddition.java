package io.github.appflowtestkit.fake.internal.additions;

import static io.github.appflowtestkit.fake.internal.additions.FlowShape.S3_TO_S3;
import static io.github.appflowtestkit.fake.internal.additions.FlowShape.S3_TO_SALESFORCE;
import static io.github.appflowtestkit.fake.internal.additions.FlowShape.SALESFORCE_TO_S3;
import static io.github.appflowtestkit.fake.internal.additions.FlowShape.ZENDESK_TO_S3;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.fake.internal.errors.Confidence;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AggregationConfig;
import software.amazon.awssdk.services.appflow.model.AggregationType;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogConfig;
import software.amazon.awssdk.services.appflow.model.PrefixConfig;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;

/**
 * Every member that DescribeFlow and ListFlows add to what the client sent, with the evidence. All recorded flows are
 * OnDemand.
 *
 * <p>An addition fills a member that has no value, in a structure that is there. docs/fidelity.md is generated from this
 * table.
 */
public enum FlowAddition {
    TRIGGER_PROPERTIES(
            "triggerConfig",
            List.of("triggerProperties"),
            () -> TriggerProperties.builder().build(),
            FlowShape.RECORDED,
            VERIFIED,
            "responses in cloud-custodian, CloudSploit, client-simpplr-salesforce-appflow and aws-cdk 17748"),
    TRIGGER_PROPERTIES_FROM_ZENDESK(
            "triggerConfig",
            List.of("triggerProperties"),
            () -> TriggerProperties.builder().build(),
            EnumSet.of(ZENDESK_TO_S3),
            ASSUMED,
            "Airflow's operators for Zendesk fail without it"),
    TASK_PROPERTIES(
            "tasks",
            List.of("taskProperties"),
            Map::of,
            FlowShape.RECORDED,
            VERIFIED,
            "responses in cloud-custodian, CloudSploit, client-simpplr-salesforce-appflow and aws-cdk 17748"),
    PREFIX_CONFIG(
            Parent.S3_FORMAT,
            List.of("prefixConfig"),
            () -> PrefixConfig.builder().build(),
            FlowShape.TO_S3,
            VERIFIED,
            "responses in cloud-custodian and CloudSploit, from S3; from Salesforce by analogy"),
    AGGREGATION_CONFIG(
            Parent.S3_FORMAT,
            List.of("aggregationConfig"),
            () -> AggregationConfig.builder()
                    .aggregationType(AggregationType.NONE)
                    .build(),
            FlowShape.TO_S3,
            VERIFIED,
            "responses in cloud-custodian, CloudSploit and client-simpplr-salesforce-appflow"),
    METADATA_CATALOG_CONFIG(
            "",
            List.of("metadataCatalogConfig"),
            () -> MetadataCatalogConfig.builder().build(),
            EnumSet.of(SALESFORCE_TO_S3),
            VERIFIED,
            "response in client-simpplr-salesforce-appflow; the others are older than the member"),
    FAIL_ON_FIRST_ERROR(
            Parent.TO_SALESFORCE + ".errorHandlingConfig",
            List.of("failOnFirstDestinationError"),
            () -> false,
            EnumSet.of(S3_TO_SALESFORCE),
            ASSUMED,
            "response in aws-cdk 17748, whose template leaves it out; CloudFormation may have sent it"),
    NO_DESCRIPTION(
            "",
            List.of("description"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit; API Reference, DescribeFlow, example"),
    NO_STATUS_MESSAGE(
            "",
            List.of("flowStatusMessage"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit; API Reference, DescribeFlow, example"),
    NO_LAST_RUN(
            "",
            List.of("lastRunExecutionDetails"),
            null,
            EnumSet.of(SALESFORCE_TO_S3),
            VERIFIED,
            "API Reference, DescribeFlow, example"),
    NO_SOURCE_PROFILE(
            "sourceFlowConfig",
            List.of("connectorProfileName"),
            null,
            EnumSet.of(S3_TO_S3),
            VERIFIED,
            "response in CloudSploit"),
    NO_DESTINATION_PROFILE(
            "destinationFlowConfigList",
            List.of("connectorProfileName"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit, from S3; from Salesforce by analogy"),
    NO_PREFIX(
            Parent.S3_FORMAT + ".prefixConfig",
            List.of("prefixType", "prefixFormat"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit, from S3; from Salesforce by analogy"),
    NO_OTHER_OPERATOR(
            "tasks.connectorOperator",
            List.of(
                    "Amplitude",
                    "Datadog",
                    "Dynatrace",
                    "GoogleAnalytics",
                    "InforNexus",
                    "Marketo",
                    "S3",
                    "Salesforce",
                    "ServiceNow",
                    "Singular",
                    "Slack",
                    "Trendmicro",
                    "Veeva",
                    "Zendesk",
                    "SAPOData"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit, from S3; from Salesforce by analogy; it is older than CustomConnector and Pardot"),
    NO_DESTINATION_FIELD(
            "tasks",
            List.of("destinationField"),
            null,
            FlowShape.TO_S3,
            VERIFIED,
            "response in CloudSploit; API Reference, DescribeFlow, example"),
    NO_DESCRIPTION_IN_LISTS(
            "flows", List.of("description"), null, EnumSet.of(S3_TO_S3), VERIFIED, "response in CloudSploit");

    private final String parent;

    // all three are immutable, which their types do not say; a value is made when it is needed, because that loads some
    // dozens of the SDK's classes

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Supplier<Object> value;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<FlowShape> shapes;

    private final Confidence confidence;
    private final String source;

    FlowAddition(
            String parent,
            List<String> names,
            @Nullable Supplier<Object> value,
            Set<FlowShape> shapes,
            Confidence confidence,
            String source) {
        this.parent = parent;
        this.names = names;
        this.value = value;
        this.shapes = shapes;
        this.confidence = confidence;
        this.source = source;
    }

    /** Long places of structures. */
    private static final class Parent {
        static final String S3_FORMAT =
                "destinationFlowConfigList.destinationConnectorProperties.S3.s3OutputFormatConfig";
        static final String TO_SALESFORCE = "destinationFlowConfigList.destinationConnectorProperties.Salesforce";
    }

    /** Returns the additions to a described or listed flow; none if no flow of its shape is recorded, or it is no flow. */
    static List<FlowAddition> of(SdkPojo response) {
        return FlowShape.of(response)
                .map(shape -> Arrays.stream(values())
                        .filter(addition -> addition.shapes.contains(shape))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the places of the members, such as {@code tasks.taskProperties}: inside lists, those of each entry. */
    public List<String> paths() {
        return names.stream()
                .map(name -> parent.isEmpty() ? name : parent + "." + name)
                .toList();
    }

    /** Returns the members as they are called in the structure that they are in. */
    public List<String> names() {
        return names;
    }

    /** Returns the place of the structure that they are in; empty for the response itself. */
    public String parent() {
        return parent;
    }

    /** Returns whether the members get a value; otherwise they are null in the response. */
    public boolean hasValue() {
        return value != null;
    }

    /** Returns what the members get; empty for those that are null in the response. */
    public Optional<Object> value() {
        return Optional.ofNullable(value).map(Supplier::get);
    }

    /** Returns the flows that get it. */
    public Set<FlowShape> shapes() {
        return shapes;
    }

    /** Returns how well it is known. */
    public Confidence confidence() {
        return confidence;
    }

    /** Returns the evidence. */
    public String source() {
        return source;
    }
}
