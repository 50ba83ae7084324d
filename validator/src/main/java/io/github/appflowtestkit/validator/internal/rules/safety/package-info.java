/** Rules about keys, credentials and accounts. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.safety;

import org.jspecify.annotations.NullMarked;
