/** Rules across the flows of one run. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.run;

import org.jspecify.annotations.NullMarked;
