/**
 * Fixes findings without changing what a flow does, and without changing any other byte of the document.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.internal.fix.Fixer}.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.fix;

import org.jspecify.annotations.NullMarked;
