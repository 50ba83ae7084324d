package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;

/**
 * A custom connector that was registered. Immutable.
 *
 * @param sequence its place in the order of registration
 * @param configuration what DescribeConnector shows
 */
record RegisteredConnector(long sequence, ConnectorConfiguration configuration) {}
