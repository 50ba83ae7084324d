package io.github.appflowtestkit.fake.internal.account;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/**
 * A flow, without its tags and runs. Immutable.
 *
 * @param sequence its place in the order of creation
 * @param arn its ARN
 * @param definition the request that would create it as it is now, without tags and client token
 * @param status its status
 * @param statusMessage why it has that status
 * @param schemaVersion the version of its schema, from 1
 * @param createdAt when it was created
 * @param lastUpdatedAt when it was last changed
 */
record Flow(
        long sequence,
        String arn,
        CreateFlowRequest definition,
        FlowStatus status,
        Optional<String> statusMessage,
        long schemaVersion,
        Instant createdAt,
        Instant lastUpdatedAt) {

    String name() {
        return definition.flowName();
    }

    TriggerType trigger() {
        return definition.triggerConfig().triggerType();
    }

    boolean isOnDemand() {
        return trigger() == TriggerType.ON_DEMAND;
    }

    boolean isActive() {
        return status == FlowStatus.ACTIVE;
    }

    Flow withStatus(FlowStatus changed, Optional<String> message) {
        return new Flow(sequence, arn, definition, changed, message, schemaVersion, createdAt, lastUpdatedAt);
    }

    Flow withDefinition(CreateFlowRequest changed, long version, Instant now) {
        return new Flow(sequence, arn, changed, status, statusMessage, version, createdAt, now);
    }

    /** Whether the source or a destination names the profile, and has a connector that needs one. */
    boolean uses(String profile) {
        SourceFlowConfig source = definition.sourceFlowConfig();
        return (profile.equals(source.connectorProfileName()) && Catalogue.needsProfile(source.connectorType()))
                || definition.destinationFlowConfigList().stream()
                        .anyMatch(destination -> profile.equals(destination.connectorProfileName())
                                && Catalogue.needsProfile(destination.connectorType()));
    }
}
