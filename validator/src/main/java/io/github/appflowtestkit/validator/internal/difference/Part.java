package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonValue;

/**
 * A value of a flow.
 *
 * @param pointer its JSON Pointer in the request
 * @param value the value, in normal form
 */
public record Part(String pointer, JsonValue value) {}
