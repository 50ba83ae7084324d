package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.S3DestinationProperties;
import software.amazon.awssdk.services.appflow.model.S3SourceProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;

/** What the service looks up at both ends of a flow: connector profiles, and buckets. */
final class Connections {

    private Connections() {}

    static void check(CallContext call, SourceFlowConfig source, List<DestinationFlowConfig> destinations) {
        checkProfile(call, source.connectorProfileName());
        destinations.forEach(destination -> checkProfile(call, destination.connectorProfileName()));
        Optional.ofNullable(source.sourceConnectorProperties().s3()).ifPresent(s3 -> checkSource(call, s3));
        for (DestinationFlowConfig destination : destinations) {
            Optional.ofNullable(destination.destinationConnectorProperties().s3())
                    .map(S3DestinationProperties::bucketName)
                    .ifPresent(bucket -> checkBucket(call, bucket));
        }
    }

    private static void checkProfile(CallContext call, @Nullable String name) {
        if (name == null || call.state().profiles.containsKey(name)) {
            return;
        }
        if (call.settings().allowUndeclaredProfiles()) {
            call.note("connector profile \"" + name + "\" was never declared; allowUndeclaredProfiles() lets it pass");
            return;
        }
        throw call.error(ErrorMessage.PROFILE_NOT_FOUND, name)
                .because("no connector profile named \"" + name + "\" was declared or created; "
                        + Names.instead(call.state().profiles.keySet())
                        + "; declare it with fake.givenConnectorProfile(\"" + name
                        + "\", ConnectorType.…), or build the fake with allowUndeclaredProfiles()");
    }

    private static void checkSource(CallContext call, S3SourceProperties s3) {
        checkBucket(call, s3.bucketName());
        if (look(call, s3.bucketName()) == BucketState.EMPTY) {
            String prefix = s3.bucketPrefix() == null ? "" : s3.bucketPrefix();
            throw call.error(ErrorMessage.PREFIX_EMPTY, s3.bucketName(), prefix)
                    .because("the test has said fake.givenBucket(\"" + s3.bucketName() + "\").empty()");
        }
    }

    private static void checkBucket(CallContext call, String bucket) {
        switch (look(call, bucket)) {
            case MISSING ->
                throw call.error(ErrorMessage.BUCKET_MISSING, bucket)
                        .because("the test has said fake.givenBucket(\"" + bucket + "\").missing()");
            case FORBIDDEN ->
                throw call.error(ErrorMessage.BUCKET_FORBIDDEN, bucket)
                        .because("the test has said fake.givenBucket(\"" + bucket + "\").forbidden()");
            case REACHABLE, EMPTY -> {}
        }
    }

    private static BucketState look(CallContext call, String bucket) {
        return call.state().buckets.getOrDefault(bucket, BucketState.REACHABLE);
    }

    /** The label of the connector behind a profile; null where the profile has none. */
    static @Nullable String label(CallContext call, @Nullable String profileName) {
        Profile profile = profileName == null ? null : call.state().profiles.get(profileName);
        return profile == null ? null : profile.description().connectorLabel();
    }
}
