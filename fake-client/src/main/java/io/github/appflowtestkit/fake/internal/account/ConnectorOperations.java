package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningType;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.ListConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationResponse;

/** Describes and lists connectors, and registers custom ones. */
final class ConnectorOperations {

    private ConnectorOperations() {}

    static DescribeConnectorResponse describe(DescribeConnectorRequest request, CallContext call) {
        ConnectorConfiguration configuration = Catalogue.builtIn(request.connectorType())
                .orElseGet(() -> existing(call, request.connectorLabel()).configuration());
        return DescribeConnectorResponse.builder()
                .connectorConfiguration(configuration)
                .build();
    }

    static DescribeConnectorsResponse describeAll(DescribeConnectorsRequest request, CallContext call) {
        List<ConnectorType> types = request.connectorTypes();
        List<Catalogue.Entry> meant = Catalogue.all(call).stream()
                .filter(entry ->
                        types.isEmpty() || types.contains(entry.configuration().connectorType()))
                .toList();
        Pages.Page<Catalogue.Entry> page = Pages.of(
                call,
                new Pages.PageRequest(types.toString(), request.maxResults(), request.nextToken()),
                meant,
                Catalogue.Entry::key);
        Map<ConnectorType, ConnectorConfiguration> builtIn = new LinkedHashMap<>();
        for (Catalogue.Entry entry : page.entries()) {
            if (entry.configuration().connectorType() != ConnectorType.CUSTOM_CONNECTOR) {
                builtIn.put(entry.configuration().connectorType(), entry.configuration());
            }
        }
        return DescribeConnectorsResponse.builder()
                .connectorConfigurations(builtIn)
                .connectors(page.entries().stream()
                        .map(entry -> Catalogue.detail(entry.configuration()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    static ListConnectorsResponse list(ListConnectorsRequest request, CallContext call) {
        Pages.Page<Catalogue.Entry> page = Pages.of(
                call,
                new Pages.PageRequest("", request.maxResults(), request.nextToken()),
                Catalogue.all(call),
                Catalogue.Entry::key);
        return ListConnectorsResponse.builder()
                .connectors(page.entries().stream()
                        .map(entry -> Catalogue.detail(entry.configuration()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    static RegisterConnectorResponse register(RegisterConnectorRequest request, CallContext call) {
        String label = request.connectorLabel();
        if (label == null) {
            throw call.error(ErrorMessage.CONNECTOR_LABEL_REQUIRED)
                    .because("set connectorLabel; connector profiles use it to name the connector");
        }
        Provisioning.require(call, request.connectorProvisioningConfig());
        if (call.state().connectors.containsKey(label)) {
            throw call.error(ErrorMessage.CONNECTOR_EXISTS, label)
                    .because("a connector with the label \"" + label + "\" is registered; choose another label, or send"
                            + " the client token of the call that registered it");
        }
        return RegisterConnectorResponse.builder()
                .connectorArn(give(call, label, request.description(), request.connectorProvisioningConfig())
                        .configuration()
                        .connectorArn())
                .build();
    }

    /** Registers a custom connector; replaces one with the same label. */
    static RegisteredConnector give(
            CallContext call,
            String label,
            @Nullable String description,
            @Nullable ConnectorProvisioningConfig config) {
        ConnectorConfiguration configuration = ConnectorConfiguration.builder()
                .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                .connectorLabel(label)
                .connectorName(label)
                .connectorDescription(description)
                .connectorOwner(call.settings().accountId())
                .connectorVersion("1.0")
                .connectorArn(call.settings().arn("connector/" + label))
                .connectorProvisioningType(ConnectorProvisioningType.LAMBDA)
                .connectorProvisioningConfig(config)
                .canUseAsSource(true)
                .canUseAsDestination(true)
                .supportedTriggerTypes(TriggerType.ON_DEMAND, TriggerType.SCHEDULED)
                .registeredAt(call.now())
                .registeredBy(call.settings().caller())
                .build();
        RegisteredConnector registered = new RegisteredConnector(call.state().nextSequence(), configuration);
        call.state().connectors.put(label, registered);
        return registered;
    }

    static UpdateConnectorRegistrationResponse update(UpdateConnectorRegistrationRequest request, CallContext call) {
        RegisteredConnector former = existing(call, request.connectorLabel());
        Provisioning.check(call, request.connectorProvisioningConfig());
        ConnectorConfiguration.Builder changed = former.configuration().toBuilder();
        Optional.ofNullable(request.description()).ifPresent(changed::connectorDescription);
        Optional.ofNullable(request.connectorProvisioningConfig()).ifPresent(changed::connectorProvisioningConfig);
        RegisteredConnector updated = new RegisteredConnector(former.sequence(), changed.build());
        call.state().connectors.put(request.connectorLabel(), updated);
        return UpdateConnectorRegistrationResponse.builder()
                .connectorArn(updated.configuration().connectorArn())
                .build();
    }

    static UnregisterConnectorResponse unregister(UnregisterConnectorRequest request, CallContext call) {
        String label = request.connectorLabel();
        RegisteredConnector connector = existing(call, label);
        List<String> users = call.state().profiles.values().stream()
                .map(Profile::description)
                .filter(profile -> label.equals(profile.connectorLabel()))
                .map(profile -> profile.connectorProfileName())
                .toList();
        if (!users.isEmpty() && !Boolean.TRUE.equals(request.forceDelete())) {
            throw call.error(ErrorMessage.CONNECTOR_IN_USE, label, String.join(", ", users))
                    .because("delete the connector profiles first, or set forceDelete");
        }
        call.state().connectors.remove(label);
        call.state().tags.remove(connector.configuration().connectorArn());
        return UnregisterConnectorResponse.builder().build();
    }

    private static RegisteredConnector existing(CallContext call, @Nullable String label) {
        return registered(call, label, ErrorMessage.CONNECTOR_NOT_FOUND);
    }

    /** Returns a registered connector; throws an error of the service if it does not exist. */
    static RegisteredConnector registered(CallContext call, @Nullable String label, ErrorMessage notFound) {
        if (label == null) {
            throw call.error(ErrorMessage.CONNECTOR_LABEL_REQUIRED)
                    .because("set connectorLabel to the label of a registered connector");
        }
        RegisteredConnector connector = call.state().connectors.get(label);
        if (connector == null) {
            throw call.error(notFound, label)
                    .because("no connector with the label \"" + label + "\" is registered; "
                            + Names.instead(call.state().connectors.keySet())
                            + "; register it first with RegisterConnector, or "
                            + call.hints().givenConnector(label));
        }
        return connector;
    }
}
