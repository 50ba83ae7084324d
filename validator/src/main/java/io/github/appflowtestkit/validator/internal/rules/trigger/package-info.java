/** Rules about what makes a flow run, and when. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.trigger;

import org.jspecify.annotations.NullMarked;
