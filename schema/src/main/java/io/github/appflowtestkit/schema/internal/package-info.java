/** What the schemas and the validator both say. Not part of the API. */
@NullMarked
package io.github.appflowtestkit.schema.internal;

import org.jspecify.annotations.NullMarked;
