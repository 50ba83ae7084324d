package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;

/**
 * A registered custom connector. Immutable.
 *
 * @param sequence its place in the order of registration
 * @param configuration what DescribeConnector shows
 */
record RegisteredConnector(long sequence, ConnectorConfiguration configuration) {}
