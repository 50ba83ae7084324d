package io.github.appflowtestkit.fake.internal.page;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;

/** What there is besides flows: connector profiles, custom connectors and entities. */
record ResourcesView(List<Row> profiles, List<Row> connectors, List<Row> entities) {

    /** A resource: its name, and what else is known of it. */
    record Row(PageAccount account, String name, String about) {}

    static ResourcesView of(List<PageAccount> accounts) {
        List<Row> profiles = new ArrayList<>();
        List<Row> connectors = new ArrayList<>();
        List<Row> entities = new ArrayList<>();
        for (PageAccount account : accounts) {
            account.controls().connectorProfiles().forEach(each -> profiles.add(row(account, each)));
            account.controls().connectors().forEach(each -> connectors.add(row(account, each)));
            account.controls()
                    .entities()
                    .forEach(each -> entities.add(new Row(
                            account,
                            PageText.of(each.name()),
                            PageText.of(each.type()
                                    + (each.label() == null ? "" : " " + each.label())
                                    + ", fields: "
                                    + each.fields().size()))));
        }
        return new ResourcesView(profiles, connectors, entities);
    }

    private static Row row(PageAccount account, ConnectorProfile profile) {
        String label = profile.connectorLabel();
        return new Row(
                account,
                PageText.of(profile.connectorProfileName()),
                PageText.of(profile.connectorTypeAsString() + (label == null ? "" : " " + label)));
    }

    private static Row row(PageAccount account, ConnectorConfiguration connector) {
        String provisioning = connector.connectorProvisioningTypeAsString();
        return new Row(
                account,
                PageText.of(String.valueOf(connector.connectorLabel())),
                PageText.of(provisioning == null ? "custom connector" : "custom connector, " + provisioning));
    }

    int size() {
        return profiles.size() + connectors.size() + entities.size();
    }
}
