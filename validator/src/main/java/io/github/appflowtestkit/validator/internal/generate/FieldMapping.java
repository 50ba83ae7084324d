package io.github.appflowtestkit.validator.internal.generate;

/**
 * A field that a flow transfers, under its own or another name. Immutable.
 *
 * @param source the source field
 * @param destination the destination field
 * @param sourceType the data type of the source field
 * @param destinationType the data type of the destination field
 */
public record FieldMapping(String source, String destination, String sourceType, String destinationType) {}
