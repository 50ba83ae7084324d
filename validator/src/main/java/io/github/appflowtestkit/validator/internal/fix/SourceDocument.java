package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.util.List;
import java.util.Optional;

/**
 * A document that fixes may edit: its text, its lines, its tree, and the flows in it.
 *
 * @param text the text, including a byte order mark
 * @param lines the lines of the text
 * @param root the tree
 * @param syntax the syntax of the text
 * @param flows the flows
 */
record SourceDocument(String text, LineIndex lines, JsonValue root, Syntax syntax, List<FlowInDocument> flows) {

    SourceDocument {
        flows = List.copyOf(flows);
    }

    /** The document; empty if it has findings of the read layer, as no fix may touch such a document. */
    static Optional<SourceDocument> of(Reading reading) {
        return reading.root()
                .filter(root -> reading.findings().isEmpty())
                .map(root -> new SourceDocument(
                        reading.text(),
                        reading.lines(),
                        root,
                        Syntax.of(reading.text()),
                        Recognition.of(root).flows()));
    }

    /** The value at a JSON Pointer. */
    Optional<JsonValue> at(String pointer) {
        return root.at(pointer);
    }

    /** The flows in which a JSON Pointer leads: several for a flow in a loop, none for a value elsewhere in the document. */
    List<FlowInDocument> flowsAt(String pointer) {
        return flows.stream()
                .filter(flow -> (pointer + "/").startsWith(flow.pointer() + "/"))
                .toList();
    }

    /** The offset of the first character of a range. */
    int start(Range range) {
        return lines.offset(range.start());
    }

    /** The offset after the last character of a range. */
    int end(Range range) {
        return lines.offset(range.end());
    }

    /** The part of the text that a range covers. */
    String textOf(Range range) {
        return text.substring(start(range), end(range));
    }

    /**
     * The edit that replaces a string with another one and changes as few characters as possible; empty if the string is
     * not in one line.
     */
    Optional<TextEdit> replaceString(Range range, String value) {
        String before = textOf(range);
        return StringText.like(before, value, syntax).map(after -> TextEdit.between(start(range), before, after));
    }
}
