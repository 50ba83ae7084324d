package io.github.appflowtestkit.fake.internal.additions;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** The OnDemand flows of which something is recorded, by their connectors. */
public enum FlowShape {
    S3_TO_S3(ConnectorType.S3, ConnectorType.S3),
    SALESFORCE_TO_S3(ConnectorType.SALESFORCE, ConnectorType.S3),
    S3_TO_SALESFORCE(ConnectorType.S3, ConnectorType.SALESFORCE),
    ZENDESK_TO_S3(ConnectorType.ZENDESK, ConnectorType.S3);

    static final Set<FlowShape> TO_S3 = Collections.unmodifiableSet(EnumSet.of(S3_TO_S3, SALESFORCE_TO_S3));

    /** Those of which a whole response is recorded. */
    static final Set<FlowShape> RECORDED =
            Collections.unmodifiableSet(EnumSet.of(S3_TO_S3, SALESFORCE_TO_S3, S3_TO_SALESFORCE));

    private final ConnectorType source;
    private final ConnectorType destination;

    FlowShape(ConnectorType source, ConnectorType destination) {
        this.source = source;
        this.destination = destination;
    }

    /** Returns whether a value is a described or listed flow. */
    static boolean isFlow(SdkPojo value) {
        return value instanceof DescribeFlowResponse || value instanceof FlowDefinition;
    }

    /** Returns the shape of a described or listed flow; empty if none of its kind is recorded, or it is no flow. */
    static Optional<FlowShape> of(SdkPojo response) {
        if (response instanceof DescribeFlowResponse described) {
            List<DestinationFlowConfig> destinations = described.destinationFlowConfigList();
            return described.triggerConfig() == null || described.sourceFlowConfig() == null || destinations.size() != 1
                    ? Optional.empty()
                    : of(
                            described.triggerConfig().triggerType(),
                            described.sourceFlowConfig().connectorType(),
                            destinations.get(0).connectorType());
        }
        return response instanceof FlowDefinition listed
                ? of(listed.triggerType(), listed.sourceConnectorType(), listed.destinationConnectorType())
                : Optional.empty();
    }

    private static Optional<FlowShape> of(TriggerType trigger, ConnectorType source, ConnectorType destination) {
        return Arrays.stream(values())
                .filter(shape -> trigger == TriggerType.ON_DEMAND)
                .filter(shape -> shape.source == source && shape.destination == destination)
                .findFirst();
    }

    /** Returns words such as {@code S3 to Salesforce}. */
    public String words() {
        return source + " to " + destination;
    }
}
