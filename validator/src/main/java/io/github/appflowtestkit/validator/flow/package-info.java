/**
 * Typed, read-only views of a flow, for rules: each part knows its JSON Pointer and its path in the words of the API.
 *
 * <p>A part that an earlier layer found wrong cannot be read: reading it ends the check of the rule, which stays silent
 * about it. So one mistake gives one finding.
 */
@NullMarked
package io.github.appflowtestkit.validator.flow;

import org.jspecify.annotations.NullMarked;
