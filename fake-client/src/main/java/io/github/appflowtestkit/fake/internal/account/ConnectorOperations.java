package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.ListConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationResponse;

/** Describes and lists connectors, and registers custom ones. */
final class ConnectorOperations {

    private ConnectorOperations() {}

    static DescribeConnectorResponse describe(DescribeConnectorRequest request, CallContext call) {
        ConnectorConfiguration configuration = Catalogue.builtIn(request.connectorType())
                .orElseGet(() ->
                        CustomConnectors.existing(call, request.connectorLabel(), ErrorMessage.CONNECTOR_NOT_FOUND));
        return DescribeConnectorResponse.builder()
                .connectorConfiguration(configuration)
                .build();
    }

    /** "Describes the connectors vended by Amazon AppFlow" (API Reference): no registered ones. */
    static DescribeConnectorsResponse describeAll(DescribeConnectorsRequest request, CallContext call) {
        List<ConnectorType> types = request.connectorTypes();
        List<Catalogue.Entry> meant = Catalogue.all().stream()
                .filter(entry ->
                        types.isEmpty() || types.contains(entry.configuration().connectorType()))
                .toList();
        Pages.Page<Catalogue.Entry> page = Pages.of(
                call,
                new Pages.PageRequest(types.toString(), request.maxResults(), request.nextToken()),
                meant,
                Catalogue.Entry::key);
        Map<ConnectorType, ConnectorConfiguration> configurations = new LinkedHashMap<>();
        page.entries()
                .forEach(entry -> configurations.put(entry.configuration().connectorType(), entry.configuration()));
        return DescribeConnectorsResponse.builder()
                .connectorConfigurations(configurations)
                .connectors(
                        configurations.values().stream().map(Catalogue::detail).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** "Only custom connectors registered in this account, not the AWS authored connectors" (API Reference). */
    static ListConnectorsResponse list(ListConnectorsRequest request, CallContext call) {
        Pages.Page<RegisteredConnector> page = Pages.of(
                call,
                new Pages.PageRequest("", request.maxResults(), request.nextToken()),
                call.state().connectors.values(),
                RegisteredConnector::sequence);
        return ListConnectorsResponse.builder()
                .connectors(page.entries().stream()
                        .map(connector -> CustomConnectors.described(call.state(), connector.label())
                                .orElseThrow())
                        .map(Catalogue::detail)
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** The description in the request goes nowhere: DescribeConnector shows what the connector says about itself. */
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
                .connectorArn(CustomConnectors.register(call, label, request.connectorProvisioningConfig())
                        .arn())
                .build();
    }

    static UpdateConnectorRegistrationResponse update(UpdateConnectorRegistrationRequest request, CallContext call) {
        RegisteredConnector former = CustomConnectors.registered(call, request.connectorLabel());
        Provisioning.check(call, request.connectorProvisioningConfig());
        RegisteredConnector updated = request.connectorProvisioningConfig() == null
                ? former
                : new RegisteredConnector(
                        former.sequence(),
                        former.configuration()
                                .copy(all -> all.connectorProvisioningConfig(request.connectorProvisioningConfig())));
        call.state().connectors.put(request.connectorLabel(), updated);
        return UpdateConnectorRegistrationResponse.builder()
                .connectorArn(updated.arn())
                .build();
    }

    static UnregisterConnectorResponse unregister(UnregisterConnectorRequest request, CallContext call) {
        String label = request.connectorLabel();
        RegisteredConnector connector = CustomConnectors.registered(call, label);
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
        call.state().tags.remove(connector.arn());
        return UnregisterConnectorResponse.builder().build();
    }
}
