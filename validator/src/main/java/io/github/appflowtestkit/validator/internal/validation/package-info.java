/** The validator itself: takes documents through the layers. */
@NullMarked
package io.github.appflowtestkit.validator.internal.validation;

import org.jspecify.annotations.NullMarked;
