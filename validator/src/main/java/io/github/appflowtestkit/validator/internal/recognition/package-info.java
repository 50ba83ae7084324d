/** Tells by its content which form a document has. */
@NullMarked
package io.github.appflowtestkit.validator.internal.recognition;

import org.jspecify.annotations.NullMarked;
