/**
 * The errors of the service: one table of messages with their evidence, and the SDK's exceptions for them.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.errors;

import org.jspecify.annotations.NullMarked;
