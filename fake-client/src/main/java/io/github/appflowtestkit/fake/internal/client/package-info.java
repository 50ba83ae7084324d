/**
 * The SDK's client interfaces, straight to an account: no HTTP, no retries, no waiting.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.client;

import org.jspecify.annotations.NullMarked;
