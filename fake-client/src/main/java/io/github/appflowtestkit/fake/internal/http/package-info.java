/**
 * HTTP between a client and the fake: requests, what comes back on the connection, and the carriers of both.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.http;

import org.jspecify.annotations.NullMarked;
