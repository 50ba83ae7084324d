/** Flows in Terraform: configurations, plans and states. */
@NullMarked
package io.github.appflowtestkit.validator.internal.form.terraform;

import org.jspecify.annotations.NullMarked;
