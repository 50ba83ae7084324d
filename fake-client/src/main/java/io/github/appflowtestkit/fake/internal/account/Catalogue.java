package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorMetadata;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ScheduleFrequencyType;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** The connectors that AppFlow vends, apart from those of type CustomConnector. */
final class Catalogue {

    private Catalogue() {}

    /**
     * A connector in the list.
     *
     * @param key its position in the list
     * @param configuration what DescribeConnector shows
     */
    record Entry(long key, ConnectorConfiguration configuration) {}

    static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (Connector connector : Connector.values()) {
            if (connector != Connector.CUSTOM_CONNECTOR) {
                entries.add(new Entry(entries.size(), configuration(connector)));
            }
        }
        return entries;
    }

    /** Whether flows and requests name a connector profile for connectors of a type. */
    static boolean needsProfile(@Nullable ConnectorType type) {
        return type == null
                || Connector.ofType(type.toString())
                        .map(Connector::needsProfile)
                        .orElse(true);
    }

    /** Returns the built-in connector of a type; empty for custom connectors. */
    static Optional<ConnectorConfiguration> builtIn(ConnectorType type) {
        return Connector.ofType(type.toString())
                .filter(connector -> connector != Connector.CUSTOM_CONNECTOR)
                .map(Catalogue::configuration);
    }

    private static ConnectorConfiguration configuration(Connector connector) {
        return ConnectorConfiguration.builder()
                .connectorType(connector.type())
                .connectorDescription(connector.label())
                .connectorMetadata(metadata(connector))
                .canUseAsSource(connector.isSource())
                .canUseAsDestination(connector.isDestination())
                .isPrivateLinkEnabled(connector.hasPrivateLink())
                .isPrivateLinkEndpointUrlRequired(false)
                .supportedDestinationConnectorsWithStrings(connector.destinations().stream()
                        .map(Connector::type)
                        .sorted()
                        .toList())
                .supportedSchedulingFrequencies(frequencies(connector))
                .supportedTriggerTypes(triggers(connector))
                .build();
    }

    /** As printed in the samples of DescribeConnector and DescribeConnectors, which are for two connectors. */
    private static @Nullable ConnectorMetadata metadata(Connector connector) {
        return switch (connector) {
            case SALESFORCE ->
                ConnectorMetadata.builder()
                        .salesforce(salesforce -> salesforce.oAuthScopes("api", "refresh_token", "id"))
                        .build();
            case MARKETO -> ConnectorMetadata.builder().marketo(marketo -> {}).build();
            default -> null;
        };
    }

    /** In the order of the samples of DescribeConnector and DescribeConnectors. */
    private static List<TriggerType> triggers(Connector connector) {
        return connector.triggers().stream()
                .map(TriggerType::fromValue)
                .sorted(Comparator.comparing(TriggerType::toString).reversed())
                .toList();
    }

    /** From the most frequent one that the connector's quota allows to the least (samples of DescribeConnectors). */
    private static List<ScheduleFrequencyType> frequencies(Connector connector) {
        if (!connector.isSource()) {
            return List.of();
        }
        List<ScheduleFrequencyType> all = List.of(
                ScheduleFrequencyType.BYMINUTE,
                ScheduleFrequencyType.HOURLY,
                ScheduleFrequencyType.DAILY,
                ScheduleFrequencyType.WEEKLY,
                ScheduleFrequencyType.MONTHLY,
                ScheduleFrequencyType.ONCE);
        int first = switch (connector.mostOften()) {
            case MINUTE -> 0;
            case HOUR -> 1;
            case DAY -> 2;
        };
        return all.subList(first, all.size());
    }

    /** Returns the short form that lists show. */
    static ConnectorDetail detail(ConnectorConfiguration configuration) {
        return ConnectorDetail.builder()
                .connectorType(configuration.connectorTypeAsString())
                .connectorName(configuration.connectorName())
                .connectorDescription(configuration.connectorDescription())
                .connectorOwner(configuration.connectorOwner())
                .connectorVersion(configuration.connectorVersion())
                .connectorLabel(configuration.connectorLabel())
                .connectorProvisioningType(configuration.connectorProvisioningTypeAsString())
                .connectorModes(configuration.hasConnectorModes() ? configuration.connectorModes() : null)
                .supportedDataTransferTypesWithStrings(
                        configuration.hasSupportedDataTransferTypes()
                                ? configuration.supportedDataTransferTypesAsStrings()
                                : null)
                .registeredAt(configuration.registeredAt())
                .registeredBy(configuration.registeredBy())
                .build();
    }
}
