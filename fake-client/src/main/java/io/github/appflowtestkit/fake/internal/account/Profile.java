package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.services.appflow.model.ConnectorProfile;

/**
 * A connector profile, without its credentials. Immutable.
 *
 * @param sequence its place in the order of creation
 * @param description what DescribeConnectorProfiles shows
 */
record Profile(long sequence, ConnectorProfile description) {}
