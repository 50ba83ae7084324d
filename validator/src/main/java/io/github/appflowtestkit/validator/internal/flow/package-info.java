/** The views of a flow over the tree of a document, and which of its parts can be judged. */
@NullMarked
package io.github.appflowtestkit.validator.internal.flow;

import org.jspecify.annotations.NullMarked;
