@NullMarked
package io.github.appflowtestkit.validator.diff;

import org.jspecify.annotations.NullMarked;
