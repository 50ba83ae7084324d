/**
 * A state file: what every account holds, on the disk before a request is answered.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.server.persistence;

import org.jspecify.annotations.NullMarked;
