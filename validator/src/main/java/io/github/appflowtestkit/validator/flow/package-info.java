/**
 * A typed, read-only view of a flow, as rules see it: each part knows its JSON Pointer and its place in the text.
 *
 * <p>A part that an earlier layer found unsound cannot be read: the read ends the rule's check, which then stays silent
 * about it. So one mistake gives one finding.
 */
@NullMarked
package io.github.appflowtestkit.validator.flow;

import org.jspecify.annotations.NullMarked;
