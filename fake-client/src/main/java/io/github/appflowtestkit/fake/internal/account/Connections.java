package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.S3DestinationProperties;
import software.amazon.awssdk.services.appflow.model.S3SourceProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;

/** Checks what the service looks up for a flow: its connector profiles and its buckets. */
final class Connections {

    private Connections() {}

    static void check(CallContext call, SourceFlowConfig source, List<DestinationFlowConfig> destinations) {
        checkProfile(call, source.connectorType(), source.connectorProfileName());
        destinations.forEach(
                destination -> checkProfile(call, destination.connectorType(), destination.connectorProfileName()));
        Optional.ofNullable(source.sourceConnectorProperties().s3()).ifPresent(s3 -> checkSource(call, s3));
        for (DestinationFlowConfig destination : destinations) {
            Optional.ofNullable(destination.destinationConnectorProperties().s3())
                    .map(S3DestinationProperties::bucketName)
                    .ifPresent(bucket -> checkBucket(call, bucket));
        }
    }

    /** Beside a connector that needs no profile the name is not looked up: AWS Labs' suites name any profile there. */
    private static void checkProfile(CallContext call, ConnectorType type, @Nullable String name) {
        if (name == null || !Catalogue.needsProfile(type)) {
            return;
        }
        Profile profile = call.state().profiles.get(name);
        if (profile != null) {
            checkReady(call, profile.description());
            noteOtherType(call, profile.description(), type);
            return;
        }
        if (call.settings().allowUndeclaredProfiles()) {
            call.note("connector profile \"" + name + "\" was not declared; the fake allows undeclared profiles");
            return;
        }
        throw ProfileOperations.notFound(call, name, ", or " + call.hints().allowUndeclaredProfiles());
    }

    private static void noteOtherType(CallContext call, ConnectorProfile profile, ConnectorType type) {
        if (profile.connectorType() != type) {
            call.note("connector profile \"" + profile.connectorProfileName() + "\" is for "
                    + profile.connectorTypeAsString()
                    + ", but the flow uses it for " + type + "; the fake accepts this, because no source says what the"
                    + " service does");
        }
    }

    private static void checkReady(CallContext call, ConnectorProfile profile) {
        if (!PrivateConnections.isReady(profile)) {
            String name = profile.connectorProfileName();
            throw call.error(
                            ErrorMessage.CONNECTION_NOT_READY,
                            name,
                            profile.privateConnectionProvisioningState().statusAsString())
                    .because("the test set the private connection of \"" + name + "\"");
        }
    }

    private static void checkSource(CallContext call, S3SourceProperties s3) {
        checkBucket(call, s3.bucketName());
        if (state(call, s3.bucketName()) == BucketState.EMPTY) {
            String prefix = s3.bucketPrefix() == null ? "" : s3.bucketPrefix();
            throw call.error(ErrorMessage.PREFIX_EMPTY, s3.bucketName(), prefix)
                    .because("the test made bucket \"" + s3.bucketName() + "\" empty");
        }
    }

    private static void checkBucket(CallContext call, String bucket) {
        switch (state(call, bucket)) {
            case MISSING ->
                throw call.error(ErrorMessage.BUCKET_MISSING, bucket)
                        .because("the test made bucket \"" + bucket + "\" missing");
            case FORBIDDEN ->
                throw call.error(ErrorMessage.BUCKET_FORBIDDEN, bucket)
                        .because("the test made bucket \"" + bucket + "\" forbidden");
            case REACHABLE, EMPTY -> {}
        }
    }

    private static BucketState state(CallContext call, String bucket) {
        return call.state().buckets.getOrDefault(bucket, BucketState.REACHABLE);
    }

    /** Returns the label of the connector of a profile; null if it has none, or the connector type needs no profile. */
    static @Nullable String label(CallContext call, ConnectorType type, @Nullable String profileName) {
        Profile profile = profileName == null || !Catalogue.needsProfile(type)
                ? null
                : call.state().profiles.get(profileName);
        return profile == null ? null : profile.description().connectorLabel();
    }
}
