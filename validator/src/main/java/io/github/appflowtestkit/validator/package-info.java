/**
 * Reads AppFlow documents and says what the service will refuse, and what it will silently take.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.FlowValidator}.
 */
@NullMarked
package io.github.appflowtestkit.validator;

import org.jspecify.annotations.NullMarked;
