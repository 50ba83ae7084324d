/** The validator itself: checks documents, layer by layer. */
@NullMarked
package io.github.appflowtestkit.validator.internal.validation;

import org.jspecify.annotations.NullMarked;
