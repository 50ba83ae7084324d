package io.github.appflowtestkit.fake.internal.account;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileProperties;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;

/** Builds connector profiles. */
final class Profiles {

    private Profiles() {}

    /** The smallest request that creates such a profile. */
    static CreateConnectorProfileRequest request(String name, ConnectorType type, @Nullable String label) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(type)
                .connectorLabel(label)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties -> {}))
                .build();
    }

    /** Creates a profile; replaces one of the same name. */
    static Profile give(CallContext call, String name, ConnectorType type, @Nullable String label) {
        Profile former = call.state().profiles.get(name);
        Profile profile = new Profile(
                former == null ? call.state().nextSequence() : former.sequence(),
                described(
                        call,
                        name,
                        type,
                        label,
                        ConnectionMode.PUBLIC,
                        ConnectorProfileProperties.builder().build()));
        call.state().profiles.put(name, profile);
        return profile;
    }

    static ConnectorProfile described(
            CallContext call,
            String name,
            ConnectorType type,
            @Nullable String label,
            ConnectionMode mode,
            ConnectorProfileProperties properties) {
        return ConnectorProfile.builder()
                .connectorProfileArn(call.settings().arn("connectorprofile/" + name))
                .connectorProfileName(name)
                .connectorType(type)
                .connectorLabel(label)
                .connectionMode(mode)
                .privateConnectionProvisioningState(PrivateConnections.state(call.state(), name, mode))
                .credentialsArn(call.settings().credentialsArn(name))
                .connectorProfileProperties(properties)
                .createdAt(call.now())
                .lastUpdatedAt(call.now())
                .build();
    }
}
