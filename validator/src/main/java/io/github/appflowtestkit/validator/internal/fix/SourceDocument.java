package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.Optional;

/**
 * A document that fixes may edit: its text, its lines, and its tree.
 *
 * @param text the text, including a byte order mark
 * @param lines the lines of the text
 * @param root the tree
 */
record SourceDocument(String text, LineIndex lines, JsonValue root) {

    /** The document; empty if it has findings of the read layer, as no fix may touch such a document. */
    static Optional<SourceDocument> of(Reading reading) {
        return reading.root()
                .filter(root -> reading.findings().isEmpty())
                .map(root -> new SourceDocument(reading.text(), reading.lines(), root));
    }

    /** The value at a JSON Pointer. */
    Optional<JsonValue> at(String pointer) {
        return root.at(pointer);
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

    /** The edit that replaces a string with another one and changes as few characters as possible. */
    TextEdit replaceString(Range range, String value) {
        return TextEdit.between(start(range), textOf(range), JsonText.literal(value));
    }
}
