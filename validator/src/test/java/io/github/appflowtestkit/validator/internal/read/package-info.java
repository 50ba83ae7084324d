@NullMarked
package io.github.appflowtestkit.validator.internal.read;

import org.jspecify.annotations.NullMarked;
