package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.SourceFolder;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document with flows that are to be converted. Immutable.
 *
 * @param syntax the syntax of the document
 * @param flows its flows, at least one
 * @param profiles how many connector profiles it has beside them
 */
public record FlowDocument(Syntax syntax, List<SourceFlow> flows, int profiles) {

    private static final int DEEPEST = 500;

    /** Copies the list. */
    public FlowDocument {
        flows = List.copyOf(flows);
    }

    /** A document that cannot be read or has no flow; the message says why and, where that helps, at which line and column. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        private UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads a document.
     *
     * @param values values for what the document does not know, by name
     * @param file the file that the document is, whose folder may tell more; empty if it is none
     * @throws UnreadableException if it is malformed or has no flow
     */
    public static FlowDocument read(byte[] utf8, Map<String, String> values, Optional<Path> file)
            throws UnreadableException {
        DocumentReader reader = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, DEEPEST);
        Reading reading = reader.read(utf8);
        if (reading.root().isEmpty()) {
            throw new UnreadableException(line(reading.findings().get(0)));
        }
        JsonValue root = reading.root().get();
        List<SourceFlow> flows =
                SourceFlows.of(root, new GivenValues(values), file.map(each -> documentFile(each, reader)));
        Recognition recognition = Recognition.of(root);
        if (flows.isEmpty()) {
            throw new UnreadableException(
                    recognition.profiles().isEmpty()
                            ? recognition.messageWithoutFlow() + "; " + recognition.hintWithoutFlow(root)
                            : "the document has connector profiles only; they cannot be converted");
        }
        return new FlowDocument(
                Syntax.of(reading.text()), flows, recognition.profiles().size());
    }

    private static String line(Finding finding) {
        Position start = finding.range().start();
        return start.line() + ":" + start.column() + ": " + finding.message()
                + finding.hint().map(hint -> "; " + hint).orElse("");
    }

    private static DocumentFile documentFile(Path file, DocumentReader reader) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new DocumentFile(
                folder(folder, reader), folder.relativize(absolute).toString(), false);
    }

    private static SourceFolder folder(Path folder, DocumentReader reader) {
        return new SourceFolder(folder, reader, SourceFolder.Access.OF_THE_FOLDER, other -> folder(other, reader));
    }
}
