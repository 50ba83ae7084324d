package io.github.appflowtestkit.validator;

import java.util.Optional;

/**
 * One mistake in a document: where it is, what was expected, what was found, and how to mend it.
 *
 * @param rule the id of the rule, such as {@code AF1002}; never reused, safe to store
 * @param name the rule's name in PascalCase, such as {@code UnknownMember}
 * @param severity how grave it is
 * @param layer the layer that found it
 * @param pointer a JSON Pointer (RFC 6901) into the document as it stands: for a missing member the object that lacks
 *     it, for an unknown member that member, for all else the value
 * @param range the stretch of text: the key for findings about a key, otherwise the value
 * @param message what is wrong and where, complete by itself, without full stop
 * @param hint how to mend it, where there is more to say than the message does
 * @param violation for findings of {@link Layer#STRUCTURE}: the broken constraint as data
 */
public record Finding(
        String rule,
        String name,
        Severity severity,
        Layer layer,
        String pointer,
        Range range,
        String message,
        Optional<String> hint,
        Optional<Violation> violation) {}
