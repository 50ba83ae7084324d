package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Optional;

/** A way to write flows in documents: recognizes such documents and finds their flows. Immutable and thread-safe. */
public interface Form {

    /** What a document of this form is called. */
    DocumentKind kind();

    /**
     * Whether a document has this form, be it sound or not. Looks only at what no other form has, and not at file names.
     *
     * @param document the document, or an element of an array of documents
     */
    boolean fits(JsonValue document);

    /**
     * The flows of a document that has this form; empty if it has none.
     *
     * @param document the document
     * @param pointer the JSON Pointer of the document in the file: empty, unless the file holds several
     * @param given values for what the document does not know, and instead of its defaults
     */
    List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given);

    /** The same for a document that is a file: the other files of its folder may tell more. */
    default List<FlowInDocument> flows(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return flows(document, pointer, given);
    }

    /** The connector profiles of a document that has this form, as {@link #flows} finds its flows. */
    default List<FlowInDocument> profiles(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return List.of();
    }
}
