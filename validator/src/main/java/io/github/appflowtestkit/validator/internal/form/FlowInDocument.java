package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A flow that a form found in a document. Immutable.
 *
 * @param kind what its document is
 * @param name the name that the document has for it, such as a logical id or a resource address; empty if the document has
 *     none
 * @param pointer the JSON Pointer of the flow in the document
 * @param variants the requests that the flow can become: usually one, or one for each outcome of the document's conditions
 * @param findings what the form itself refuses, with pointers into the document
 * @param spelling how the form spells the members of the request
 */
public record FlowInDocument(
        DocumentKind kind,
        Optional<String> name,
        String pointer,
        List<Variant> variants,
        List<Finding> findings,
        Spelling spelling) {

    /** Copies the lists. */
    public FlowInDocument {
        variants = List.copyOf(variants);
        findings = List.copyOf(findings);
    }

    /**
     * One request that a flow of a document can become.
     *
     * @param request the request in the names of the API, with the ranges of the document
     * @param toDocument converts a pointer into the request to one into the document
     * @param when the conditions under which the document becomes this request, in words; empty if there are none
     */
    public record Variant(JsonValue request, UnaryOperator<String> toDocument, Optional<String> when) {}

    /** A flow that is a request already. */
    public static FlowInDocument ofRequest(DocumentKind kind, String pointer, JsonValue request) {
        Variant only = new Variant(request, below -> pointer + below, Optional.empty());
        return new FlowInDocument(kind, Optional.empty(), pointer, List.of(only), List.of(), Spelling.OF_THE_API);
    }
}
