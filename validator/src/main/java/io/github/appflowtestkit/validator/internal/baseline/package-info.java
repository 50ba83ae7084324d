/** Findings that a project already knew, so that a run reports only the new ones. */
@NullMarked
package io.github.appflowtestkit.validator.internal.baseline;

import org.jspecify.annotations.NullMarked;
