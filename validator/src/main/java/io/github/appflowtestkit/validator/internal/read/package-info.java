/**
 * Bytes to tree: one pass that yields values, the ranges of keys and values, and duplicate members.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.read;

import org.jspecify.annotations.NullMarked;
