/** Amazon AppFlow in memory. */
@NullMarked
package io.github.appflowtestkit.fake;

import org.jspecify.annotations.NullMarked;
