package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A flow or a connector profile that a form found in a document. Immutable.
 *
 * @param type what it is
 * @param kind what its document is
 * @param name the name that the document has for it, such as a logical id or a resource address; empty if the document has
 *     none
 * @param pointer the JSON Pointer of the resource in the document
 * @param variants the requests that it can become: usually one, or one for each outcome of the document's conditions
 * @param findings what the form itself refuses, with pointers into the document; the requests are as if it were right
 * @param spelling how the form spells the members of the request
 * @param source where it is written, if that is another file; the ranges of the requests are of that file
 */
public record FlowInDocument(
        ResourceType type,
        DocumentKind kind,
        Optional<String> name,
        String pointer,
        List<Variant> variants,
        List<Finding> findings,
        Spelling spelling,
        Optional<Source> source) {

    /** Copies the lists. */
    public FlowInDocument {
        variants = List.copyOf(variants);
        findings = List.copyOf(findings);
    }

    /** A resource that is written in its document. */
    public FlowInDocument(
            ResourceType type,
            DocumentKind kind,
            Optional<String> name,
            String pointer,
            List<Variant> variants,
            List<Finding> findings,
            Spelling spelling) {
        this(type, kind, name, pointer, variants, findings, spelling, Optional.empty());
    }

    /**
     * The file in which a flow is written.
     *
     * @param file its absolute path
     * @param pointer the pointer of the flow in the file
     * @param pointers converts a pointer into the document to one into the file
     */
    public record Source(Path file, String pointer, UnaryOperator<String> pointers) {}

    /**
     * One request that a flow of a document can become.
     *
     * @param request the request in the names of the API, with the ranges of the document
     * @param toDocument converts a pointer into the request to one into the document
     * @param when what must hold for the document to become this request, in words such as {@code the condition IsProd is
     *     true}
     * @param assumptions what the request takes for granted although the document does not settle it
     * @param otherwise makes the request in which the values of some assumptions, by their names, are unknown
     */
    public record Variant(
            JsonValue request,
            UnaryOperator<String> toDocument,
            List<String> when,
            List<Assumption> assumptions,
            Function<Set<String>, JsonValue> otherwise) {

        /** Copies the lists. */
        public Variant {
            when = List.copyOf(when);
            assumptions = List.copyOf(assumptions);
        }

        /** A variant that assumes nothing. */
        public Variant(JsonValue request, UnaryOperator<String> toDocument, Optional<String> when) {
            this(request, toDocument, when.stream().toList(), List.of(), assumed -> request);
        }

        /** The same variant without what some assumptions bring. */
        public Variant without(Collection<Assumption> assumed) {
            Set<String> names = assumed.stream().map(Assumption::name).collect(Collectors.toUnmodifiableSet());
            return new Variant(otherwise.apply(names), toDocument, when, List.of(), otherwise);
        }
    }

    /**
     * A value that a request has only as long as nobody gives another one.
     *
     * @param name what has the value, in the form
     * @param words what is assumed, such as {@code "raw" is the default of the parameter Prefix}
     */
    public record Assumption(String name, String words) {}

    /** The same flow with the name that its document has for it. */
    public FlowInDocument named(String flow) {
        return new FlowInDocument(type, kind, Optional.of(flow), pointer, variants, findings, spelling, source);
    }

    /** The same flow with something that its form refuses. */
    public FlowInDocument with(Finding finding) {
        return new FlowInDocument(type, kind, name, pointer, variants, List.of(finding), spelling, source);
    }

    /** The same flow with the file in which it is written, if that is another one. */
    public FlowInDocument writtenIn(Optional<Source> other) {
        return new FlowInDocument(type, kind, name, pointer, variants, findings, spelling, other);
    }

    /** The same flow in a document that is YAML. */
    public FlowInDocument inYaml() {
        Spelling yaml = spelling.inYaml();
        List<Finding> own = findings.stream()
                .map(finding -> FindingFactory.withHint(finding.hint().map(yaml.snippets()), finding))
                .toList();
        return new FlowInDocument(type, kind, name, pointer, variants, own, yaml);
    }

    /** A flow that is a request already. */
    public static FlowInDocument ofRequest(DocumentKind kind, String pointer, JsonValue request) {
        UnaryOperator<String> toDocument = pointer.isEmpty() ? UnaryOperator.identity() : below -> pointer + below;
        Variant only = new Variant(request, toDocument, Optional.empty());
        return ofRequest(ResourceType.FLOW, kind, pointer, only);
    }

    /** A resource that is a request already. */
    public static FlowInDocument ofRequest(ResourceType type, DocumentKind kind, String pointer, Variant only) {
        return new FlowInDocument(type, kind, Optional.empty(), pointer, List.of(only), List.of(), Spelling.OF_THE_API);
    }
}
