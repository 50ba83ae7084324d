/** Rules across the flows and connector profiles of one run. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.run;

import org.jspecify.annotations.NullMarked;
