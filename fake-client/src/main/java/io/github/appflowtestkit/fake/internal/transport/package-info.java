/**
 * HTTP requests and responses, their translation into calls of an account, and SDK HTTP clients that carry them in memory.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.transport;

import org.jspecify.annotations.NullMarked;
