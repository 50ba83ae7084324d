/**
 * One account in one Region: its state behind one lock, and the 25 operations on it. All clients and handlers call {@link
 * io.github.appflowtestkit.fake.internal.account.Account}.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.account;

import org.jspecify.annotations.NullMarked;
