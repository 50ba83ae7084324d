/** The documentation shows no code that is not compiled and no output that nothing has printed. */
@NullMarked
package io.github.appflowtestkit.architecture.quotes;

import org.jspecify.annotations.NullMarked;
