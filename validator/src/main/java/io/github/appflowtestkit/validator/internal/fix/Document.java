package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that can be mended: its text, its lines, and its tree.
 *
 * @param text the text, with its byte order mark if it has one
 * @param lines the lines of the text
 * @param root the tree
 */
record Document(String text, LineIndex lines, JsonValue root) {

    /** A document without problems of syntax; others are left alone. */
    static Optional<Document> of(Reading reading) {
        return reading.root()
                .filter(root -> reading.problems().isEmpty())
                .map(root -> new Document(reading.text(), reading.lines(), root));
    }

    /** The value at a JSON Pointer. */
    Optional<JsonValue> at(String pointer) {
        return at(JsonText.steps(pointer));
    }

    private Optional<JsonValue> at(List<String> steps) {
        Optional<JsonValue> value = Optional.of(root);
        for (String step : steps) {
            value = value.flatMap(parent -> below(parent, step));
        }
        return value;
    }

    private static Optional<JsonValue> below(JsonValue parent, String step) {
        if (parent instanceof JsonObject object) {
            return object.member(step).map(Member::value);
        }
        if (parent instanceof JsonArray array && step.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(step);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    int start(Range range) {
        return lines.offset(range.start());
    }

    int end(Range range) {
        return lines.offset(range.end());
    }

    /** The edit that puts another value into a text in quotes, changing as few characters as can be. */
    Edit rewrite(Range range, String value) {
        String before = text.substring(start(range), end(range));
        return Edit.between(start(range), before, quoted(value));
    }

    /** A text as JSON. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
