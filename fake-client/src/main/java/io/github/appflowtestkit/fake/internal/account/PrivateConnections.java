package io.github.appflowtestkit.fake.internal.account;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningState;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningStatus;

/** The private connections of connector profiles, which exist at once unless a test says otherwise. */
final class PrivateConnections {

    private PrivateConnections() {}

    /** Returns the state of the connection of a profile; null for a public one. */
    static @Nullable PrivateConnectionProvisioningState state(State state, String profile, ConnectionMode mode) {
        return mode == ConnectionMode.PRIVATE ? state.privateConnections.getOrDefault(profile, created()) : null;
    }

    private static PrivateConnectionProvisioningState created() {
        return PrivateConnectionProvisioningState.builder()
                .status(PrivateConnectionProvisioningStatus.CREATED)
                .build();
    }

    /** Sets the state of the connection of a profile, which becomes private if it exists. */
    static String set(State state, String profile, PrivateConnectionProvisioningState connection) {
        state.privateConnections.put(profile, connection);
        state.profiles.computeIfPresent(profile, (name, existing) -> {
            ConnectorProfile changed = existing.description().toBuilder()
                    .connectionMode(ConnectionMode.PRIVATE)
                    .privateConnectionProvisioningState(connection)
                    .build();
            return new Profile(existing.sequence(), changed);
        });
        return profile;
    }

    /** Whether a flow can use a profile: it is public, or its private connection exists. */
    static boolean isReady(ConnectorProfile profile) {
        PrivateConnectionProvisioningState connection = profile.privateConnectionProvisioningState();
        return connection == null || connection.status() == PrivateConnectionProvisioningStatus.CREATED;
    }
}
