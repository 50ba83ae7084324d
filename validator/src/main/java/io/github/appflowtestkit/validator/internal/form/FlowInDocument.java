package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A flow that a form found in a document. Immutable.
 *
 * @param kind what its document is
 * @param name the name that the document has for it, such as a logical id or a resource address; empty if the document has
 *     none
 * @param pointer the JSON Pointer of the flow in the document
 * @param variants the requests that the flow can become: usually one, or one for each outcome of the document's conditions
 * @param findings what the form itself refuses, with pointers into the document; the requests are as if it were right
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
     * @param when what must hold for the document to become this request, in words such as {@code the condition IsProd is
     *     true}
     * @param assumptions what the request takes for granted although the document does not settle it
     */
    public record Variant(
            JsonValue request, UnaryOperator<String> toDocument, List<String> when, List<Assumption> assumptions) {

        /** Copies the lists. */
        public Variant {
            when = List.copyOf(when);
            assumptions = List.copyOf(assumptions);
        }

        /** A variant that assumes nothing. */
        public Variant(JsonValue request, UnaryOperator<String> toDocument, Optional<String> when) {
            this(request, toDocument, when.stream().toList(), List.of());
        }

        /** The same variant without what an assumption brings. */
        public Variant without(Assumption assumption) {
            return new Variant(assumption.otherwise().get(), toDocument, when, List.of());
        }
    }

    /**
     * A value that a request has only as long as nobody gives another one.
     *
     * @param words what is assumed, such as {@code "raw" is the default of the parameter Prefix}
     * @param otherwise the request in which the value is unknown
     */
    public record Assumption(String words, Supplier<JsonValue> otherwise) {}

    /** The same flow with the name that its document has for it. */
    public FlowInDocument named(String flow) {
        return new FlowInDocument(kind, Optional.of(flow), pointer, variants, findings, spelling);
    }

    /** The same flow with something that its form refuses. */
    public FlowInDocument with(Finding finding) {
        return new FlowInDocument(kind, name, pointer, variants, List.of(finding), spelling);
    }

    /** The same flow in a document that is YAML. */
    public FlowInDocument inYaml() {
        Spelling yaml = spelling.inYaml();
        List<Finding> own = findings.stream()
                .map(finding -> FindingFactory.withHint(finding.hint().map(yaml.snippets()), finding))
                .toList();
        return new FlowInDocument(kind, name, pointer, variants, own, yaml);
    }

    /** A flow that is a request already. */
    public static FlowInDocument ofRequest(DocumentKind kind, String pointer, JsonValue request) {
        Variant only = new Variant(request, below -> pointer + below, Optional.empty());
        return new FlowInDocument(kind, Optional.empty(), pointer, List.of(only), List.of(), Spelling.OF_THE_API);
    }
}
