/** Requests as the API takes them, and what DescribeFlow answers. */
@NullMarked
package io.github.appflowtestkit.validator.internal.form.request;

import org.jspecify.annotations.NullMarked;
