package io.github.appflowtestkit.validator;

import java.util.List;
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
 * @param flow the flow that the finding is about, where the document has names for its flows: the logical id in a
 *     CloudFormation template, the address of a Terraform resource
 * @param related other places that explain the problem
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
        Optional<Violation> violation,
        Optional<String> flow,
        List<RelatedLocation> related) {

    /**
     * Copies the list.
     *
     * @param rule the id of the rule
     * @param name the rule's name
     * @param severity how serious the problem is
     * @param layer the layer that found it
     * @param pointer a JSON Pointer into the document
     * @param range the range in the text
     * @param message what is wrong and where
     * @param hint how to fix the problem
     * @param violation the broken constraint as data
     * @param flow the flow that the finding is about
     * @param related other places that explain the problem
     */
    public Finding {
        related = List.copyOf(related);
    }

    /**
     * A finding without related places.
     *
     * @param rule the id of the rule
     * @param name the rule's name
     * @param severity how serious the problem is
     * @param layer the layer that found it
     * @param pointer a JSON Pointer into the document
     * @param range the range in the text
     * @param message what is wrong and where
     * @param hint how to fix the problem
     * @param violation the broken constraint as data
     * @param flow the flow that the finding is about
     */
    public Finding(
            String rule,
            String name,
            Severity severity,
            Layer layer,
            String pointer,
            Range range,
            String message,
            Optional<String> hint,
            Optional<Violation> violation,
            Optional<String> flow) {
        this(rule, name, severity, layer, pointer, range, message, hint, violation, flow, List.of());
    }

    /**
     * A finding in a document that has no names for its flows.
     *
     * @param rule the id of the rule
     * @param name the rule's name
     * @param severity how serious the problem is
     * @param layer the layer that found it
     * @param pointer a JSON Pointer into the document
     * @param range the range in the text
     * @param message what is wrong and where
     * @param hint how to fix the problem
     * @param violation the broken constraint as data
     */
    public Finding(
            String rule,
            String name,
            Severity severity,
            Layer layer,
            String pointer,
            Range range,
            String message,
            Optional<String> hint,
            Optional<Violation> violation) {
        this(rule, name, severity, layer, pointer, range, message, hint, violation, Optional.empty(), List.of());
    }

    /**
     * {@return the same finding with other related places}
     *
     * @param others the places
     */
    public Finding withRelated(List<RelatedLocation> others) {
        return new Finding(rule, name, severity, layer, pointer, range, message, hint, violation, flow, others);
    }
}
