/** The one place that knows the JSON Schema library. */
@NullMarked
package io.github.appflowtestkit.validator.internal.structure.networknt;

import org.jspecify.annotations.NullMarked;
