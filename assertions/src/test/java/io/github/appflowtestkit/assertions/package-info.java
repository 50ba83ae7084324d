@NullMarked
package io.github.appflowtestkit.assertions;

import org.jspecify.annotations.NullMarked;
