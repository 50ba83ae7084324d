/**
 * The one place that decides what may be shown: of a value, a name, a pointer, a string and a line of a document.
 *
 * <p>Two things are hidden: members that hold credentials, and strings that look like a credential wherever they are.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.secret;

import org.jspecify.annotations.NullMarked;
