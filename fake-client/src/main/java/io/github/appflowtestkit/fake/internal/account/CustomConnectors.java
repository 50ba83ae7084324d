package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import io.github.appflowtestkit.validator.internal.structure.MeantConnector;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningType;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * The connectors of type CustomConnector: those that the account has registered, and those by AWS.
 *
 * <p>What a connector says about itself is what a test has declared; it stays when the connector is registered anew.
 */
final class CustomConnectors {

    private CustomConnectors() {}

    /** Registers a connector; replaces the registration of the same label. */
    static RegisteredConnector register(CallContext call, String label, @Nullable ConnectorProvisioningConfig config) {
        RegisteredConnector former = call.state().connectors.get(label);
        ConnectorConfiguration registration = ConnectorConfiguration.builder()
                .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                .connectorLabel(label)
                .connectorArn(call.settings().arn("connector/" + label))
                .connectorProvisioningType(ConnectorProvisioningType.LAMBDA)
                .connectorProvisioningConfig(config)
                .registeredAt(call.now())
                .registeredBy(call.settings().caller())
                .build();
        RegisteredConnector registered =
                new RegisteredConnector(former == null ? call.state().nextSequence() : former.sequence(), registration);
        call.state().connectors.put(label, registered);
        return registered;
    }

    /** Registers a connector for a test, unless it is one by AWS. */
    static String give(CallContext call, String label) {
        if (!AuthoredConnector.isLabel(label)) {
            register(call, label, null);
        }
        return label;
    }

    /** Sets what a connector says about itself. */
    static ConnectorConfiguration declare(State state, String label, ConnectorConfiguration declared) {
        state.declaredConnectors.put(label, declared);
        return declared;
    }

    /** Returns what DescribeConnector shows; empty if the connector is neither registered nor by AWS. */
    static Optional<ConnectorConfiguration> described(State state, String label) {
        RegisteredConnector registered = state.connectors.get(label);
        if (registered == null && !AuthoredConnector.isLabel(label)) {
            return Optional.empty();
        }
        ConnectorConfiguration declared = state.declaredConnectors.getOrDefault(
                label, ConnectorConfiguration.builder().build());
        ConnectorConfiguration described = declared.copy(
                all -> all.connectorType(ConnectorType.CUSTOM_CONNECTOR).connectorLabel(label));
        return Optional.of(registered == null ? described : withRegistration(described, registered.configuration()));
    }

    private static ConnectorConfiguration withRegistration(
            ConnectorConfiguration described, ConnectorConfiguration registration) {
        ConnectorProvisioningConfig config = registration.connectorProvisioningConfig();
        return described.copy(all -> all.connectorArn(registration.connectorArn())
                .connectorProvisioningType(registration.connectorProvisioningType())
                .connectorProvisioningConfig(config == null ? described.connectorProvisioningConfig() : config)
                .registeredAt(registration.registeredAt())
                .registeredBy(registration.registeredBy()));
    }

    /** Returns all that are registered, in order of registration, then those by AWS that a test has declared. */
    static List<ConnectorConfiguration> all(State state) {
        Set<String> labels = new LinkedHashSet<>(state.connectors.keySet());
        labels.addAll(state.declaredConnectors.keySet());
        List<ConnectorConfiguration> all = new ArrayList<>();
        labels.forEach(label -> described(state, label).ifPresent(all::add));
        return List.copyOf(all);
    }

    /** Returns what DescribeConnector shows; throws an error of the service if it is neither registered nor by AWS. */
    static ConnectorConfiguration existing(CallContext call, @Nullable String label, ErrorMessage notFound) {
        String named = required(call, label);
        return described(call.state(), named).orElseThrow(() -> {
            Set<String> labels = new TreeSet<>(call.state().connectors.keySet());
            labels.addAll(AuthoredConnector.labels());
            return notFound(call, named, notFound, Nearest.to(named, labels).or(() -> MeantConnector.label(named)));
        });
    }

    /** Returns a registered connector; throws an error of the service if it is not registered. */
    static RegisteredConnector registered(CallContext call, @Nullable String label) {
        String named = required(call, label);
        RegisteredConnector connector = call.state().connectors.get(named);
        if (connector == null) {
            throw notFound(
                    call,
                    named,
                    ErrorMessage.CONNECTOR_NOT_FOUND,
                    Nearest.to(named, call.state().connectors.keySet()));
        }
        return connector;
    }

    private static String required(CallContext call, @Nullable String label) {
        if (label == null) {
            throw call.error(ErrorMessage.CONNECTOR_LABEL_REQUIRED)
                    .because("set connectorLabel to the label of a registered connector, or of one by AWS");
        }
        return label;
    }

    private static ServiceError notFound(CallContext call, String label, ErrorMessage message, Optional<String> meant) {
        String why = AuthoredConnector.isLabel(label)
                ? "the connector with the label \"" + label + "\" is by AWS and not registered in the account"
                : "no connector with the label \"" + label + "\" is registered";
        String known = meant.map(CustomConnectors::didYouMean)
                .orElseGet(() -> "; " + Names.instead(call.state().connectors.keySet()) + "; register it first");
        return call.error(message, label)
                .because(why + known + " with RegisterConnector, or "
                        + call.hints().givenConnector(label));
    }

    private static String didYouMean(String label) {
        return "; did you mean \"" + label + "\""
                + (AuthoredConnector.isLabel(label) ? ", which is by AWS and needs no registration" : "")
                + "? If not, register it";
    }
}
