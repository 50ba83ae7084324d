package io.github.appflowtestkit.fake.internal.account;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileProperties;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;

/** Connector profiles as the service shows them. */
final class Profiles {

    private Profiles() {}

    /** The least that a request for such a profile says. */
    static CreateConnectorProfileRequest request(String name, ConnectorType type, @Nullable String label) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(type)
                .connectorLabel(label)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties -> {}))
                .build();
    }

    /** Makes a profile exist. */
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
                .credentialsArn(credentialsArn(call, name))
                .connectorProfileProperties(properties)
                .createdAt(call.now())
                .lastUpdatedAt(call.now())
                .build();
    }

    /** Where the service keeps the credentials (User Guide, connections). */
    private static String credentialsArn(CallContext call, String name) {
        AccountSettings settings = call.settings();
        return "arn:aws:secretsmanager:" + settings.region() + ":" + settings.accountId() + ":secret:appflow!"
                + settings.accountId() + "-" + name;
    }

    /** The key that the service uses where a request names none. */
    static String serviceKey(CallContext call) {
        return "arn:aws:kms:" + call.settings().region() + ":" + call.settings().accountId()
                + ":key/00000000-0000-4000-8000-000000000000";
    }
}
