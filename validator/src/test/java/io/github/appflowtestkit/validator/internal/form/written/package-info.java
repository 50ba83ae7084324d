/** Writes requests in each form, and compares what is said of them there. */
@NullMarked
package io.github.appflowtestkit.validator.internal.form.written;

import org.jspecify.annotations.NullMarked;
