/** All rules there are, and the page of each. */
@NullMarked
package io.github.appflowtestkit.validator.internal.catalogue;

import org.jspecify.annotations.NullMarked;
