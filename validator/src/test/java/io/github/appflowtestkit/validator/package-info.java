@NullMarked
package io.github.appflowtestkit.validator;

import org.jspecify.annotations.NullMarked;
