/** A fake AppFlow for each test. */
@NullMarked
package io.github.appflowtestkit.junit;

import org.jspecify.annotations.NullMarked;
