/** Flows of any form in another form. */
@NullMarked
package io.github.appflowtestkit.validator.internal.convert;

import org.jspecify.annotations.NullMarked;
