package io.github.appflowtestkit.fake;

import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningFailureCause;

/**
 * Sets how far the private connection of a connector profile is, from {@link FakeAppflow#givenPrivateConnection}.
 *
 * <p>By default it is created at once. A flow cannot use a profile before its private connection is created. Thread-safe.
 *
 * <pre>{@code
 * fake.givenPrivateConnection("crm").pending();
 * }</pre>
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface PrivateConnectionStub {

    /** Makes the connection PENDING. */
    void pending();

    /** Makes the connection CREATED. */
    void created();

    /**
     * Makes the connection FAILED.
     *
     * @param cause the cause that DescribeConnectorProfiles shows
     * @param message the message that DescribeConnectorProfiles shows
     */
    void failed(PrivateConnectionProvisioningFailureCause cause, String message);
}
