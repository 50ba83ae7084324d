/**
 * Mends what can be mended without changing what a flow does, and touches no other byte.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.internal.fix.Fixer}.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.fix;

import org.jspecify.annotations.NullMarked;
