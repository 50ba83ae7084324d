/** The JSON Schema of every AppFlow request. */
@NullMarked
package io.github.appflowtestkit.schema;

import org.jspecify.annotations.NullMarked;
