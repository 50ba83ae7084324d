/**
 * The JSON Schema of every AppFlow request: {@link io.github.appflowtestkit.schema.AppflowSchemas} finds them.
 */
@NullMarked
package io.github.appflowtestkit.schema;

import org.jspecify.annotations.NullMarked;
