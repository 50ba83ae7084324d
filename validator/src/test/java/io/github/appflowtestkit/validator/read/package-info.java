@NullMarked
package io.github.appflowtestkit.validator.read;

import org.jspecify.annotations.NullMarked;
