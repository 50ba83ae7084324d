/**
 * A served fake that outlives its process: every request that changes something is written to a file before it is
 * answered, and done again when the next process starts. The fake is deterministic, so that the same requests at the
 * same instants give the same state.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.server.persistence;

import org.jspecify.annotations.NullMarked;
