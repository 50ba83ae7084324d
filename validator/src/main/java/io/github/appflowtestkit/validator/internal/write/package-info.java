/** Trees to documents in JSON, YAML and HCL. */
@NullMarked
package io.github.appflowtestkit.validator.internal.write;

import org.jspecify.annotations.NullMarked;
