package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;

/**
 * A registered custom connector. Immutable.
 *
 * @param sequence its place in the order of registration
 * @param configuration the part of what DescribeConnector shows that comes from the registration
 */
record RegisteredConnector(long sequence, ConnectorConfiguration configuration) {

    String label() {
        return configuration.connectorLabel();
    }

    String arn() {
        return configuration.connectorArn();
    }
}
