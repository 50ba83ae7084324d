package io.github.appflowtestkit.fake.internal.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileProperties;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Builds connector profiles. */
final class Profiles {

    private Profiles() {}

    /**
     * Creates a profile; replaces one of the same name.
     *
     * @throws IllegalArgumentException if there is one of the same name for another connector
     */
    static Profile give(CallContext call, String name, ConnectorType type, @Nullable String label) {
        Profile former = call.state().profiles.get(name);
        if (former != null) {
            checkSameConnector(former.description(), type, label);
        }
        Profile profile = new Profile(
                former == null ? call.state().nextSequence() : former.sequence(),
                described(call, name, type, label, ConnectionMode.PUBLIC, null));
        call.state().profiles.put(name, profile);
        return profile;
    }

    private static void checkSameConnector(ConnectorProfile former, ConnectorType type, @Nullable String label) {
        if (former.connectorType() != type || !Objects.equals(former.connectorLabel(), label)) {
            throw new IllegalArgumentException("connector profile \"" + former.connectorProfileName()
                    + "\" must be for one connector, but is for "
                    + connector(former.connectorType(), former.connectorLabel()) + " and was given again for "
                    + connector(type, label) + "; use two names");
        }
    }

    private static String connector(ConnectorType type, @Nullable String label) {
        return label == null ? type.toString() : type + " \"" + label + "\"";
    }

    static ConnectorProfile described(
            CallContext call,
            String name,
            ConnectorType type,
            @Nullable String label,
            ConnectionMode mode,
            @Nullable ConnectorProfileProperties properties) {
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
