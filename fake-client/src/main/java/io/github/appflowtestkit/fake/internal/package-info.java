/**
 * The implementation of the fake: what tests hold in their hands. The packages below do the work.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal;

import org.jspecify.annotations.NullMarked;
