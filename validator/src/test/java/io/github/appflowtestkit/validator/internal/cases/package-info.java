/** Reads the cases of rules in {@code src/test/resources/cases/rules}. */
@NullMarked
package io.github.appflowtestkit.validator.internal.cases;

import org.jspecify.annotations.NullMarked;
