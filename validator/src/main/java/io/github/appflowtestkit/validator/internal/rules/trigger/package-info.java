/** Rules about triggers and schedules. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.trigger;

import org.jspecify.annotations.NullMarked;
