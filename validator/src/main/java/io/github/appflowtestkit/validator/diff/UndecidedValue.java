package io.github.appflowtestkit.validator.diff;

import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import java.util.Optional;

/**
 * A part of a flow that cannot be compared, because a document does not know its value. Immutable.
 *
 * @param pointer the JSON Pointer of the part in the CreateFlow request of the document that does not know it
 * @param old the value that the old document does not know; empty if it knows it
 * @param other the value that the other document does not know; empty if it knows it
 */
public record UndecidedValue(String pointer, Optional<UnknownValue> old, Optional<UnknownValue> other) {}
