package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.services.appflow.model.ConnectorProfile;

/**
 * A connector profile, without its credentials. Immutable.
 *
 * @param sequence its place in the order of creation
 * @param description what DescribeConnectorProfiles shows; without properties if a test has declared it
 */
record Profile(long sequence, ConnectorProfile description) {

    /**
     * What DescribeConnectorProfiles shows. A declared profile gets its empty properties here, because they load some
     * dozens of the SDK's classes, and most tests do not look at them.
     */
    ConnectorProfile shown() {
        return description.connectorProfileProperties() == null
                ? description.copy(profile -> profile.connectorProfileProperties(properties -> {}))
                : description;
    }
}
