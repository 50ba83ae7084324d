package io.github.appflowtestkit.validator;

import java.util.Optional;

/**
 * Another place that explains a finding, such as the first of two equal names. Immutable.
 *
 * @param document the name of the document with the place, as its report has it; empty for the document of the finding
 * @param pointer a JSON Pointer into that document, bounded and without secrets as in {@link Finding#pointer()}
 * @param range the range in the text of that document
 * @param message what is there, such as {@code the first flow of that name}; without full stop
 */
public record RelatedLocation(Optional<String> document, String pointer, Range range, String message) {}
