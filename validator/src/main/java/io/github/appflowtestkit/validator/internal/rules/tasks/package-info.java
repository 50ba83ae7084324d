/** Rules about the tasks of a flow. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.tasks;

import org.jspecify.annotations.NullMarked;
