/**
 * The words in which the service refuses: one table of texts with their evidence, and the service's exceptions.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.errors;

import org.jspecify.annotations.NullMarked;
