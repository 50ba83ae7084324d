/** Rules about connector profiles. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.profiles;

import org.jspecify.annotations.NullMarked;
