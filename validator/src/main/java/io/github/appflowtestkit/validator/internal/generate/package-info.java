/**
 * Makes a flow from a list of fields.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.internal.generate.NewFlow}.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.generate;

import org.jspecify.annotations.NullMarked;
