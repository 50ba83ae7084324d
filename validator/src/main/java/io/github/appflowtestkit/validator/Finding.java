package io.github.appflowtestkit.validator;

import java.util.Optional;

/**
 * One problem in a document: where it is, what is expected, what was found, and how to fix it. Immutable.
 *
 * @param rule the id of the rule, such as {@code AF1002}; never reused, safe to store
 * @param name the rule's name in PascalCase, such as {@code UnknownMember}
 * @param severity how serious the problem is
 * @param layer the layer that found it
 * @param pointer a JSON Pointer (RFC 6901) into the document: for a missing member the object that lacks
 *     it, for an unknown member that member, for everything else the value. It is exact up to 1,000 characters; a longer one
 *     ends with {@code …}, and a name that looks like a credential is {@code ***}
 * @param range the range in the text: the key for findings about a key, otherwise the value
 * @param message what is wrong and where, complete by itself, without full stop
 * @param hint how to fix the problem; empty if the message says it
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
