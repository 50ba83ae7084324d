/** AssertJ assertions over AppFlow calls, flows and reports. */
@NullMarked
package io.github.appflowtestkit.assertions;

import org.jspecify.annotations.NullMarked;
