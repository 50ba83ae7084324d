@NullMarked
package io.github.appflowtestkit.architecture;

import org.jspecify.annotations.NullMarked;
