/**
 * A fake behind a socket: the server, and below it what requests do besides calls of AppFlow.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.server;

import org.jspecify.annotations.NullMarked;
