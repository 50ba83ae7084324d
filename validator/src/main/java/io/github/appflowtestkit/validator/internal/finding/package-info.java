/** How findings are made: the rules without a class of their own, and the factory that all layers use. */
@NullMarked
package io.github.appflowtestkit.validator.internal.finding;

import org.jspecify.annotations.NullMarked;
