/** Compares flows as the service sees them, and finds which flows of two documents belong together. */
@NullMarked
package io.github.appflowtestkit.validator.internal.difference;

import org.jspecify.annotations.NullMarked;
