package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Adds strings to a list, in the layout of that list. */
final class ListText {

    private final SourceDocument document;
    private final String text;
    private final JsonArray list;

    ListText(SourceDocument document, JsonArray list) {
        this.document = document;
        this.text = document.text();
        this.list = list;
    }

    /** The edit that adds strings at the end; empty if the list does not end with a string that shows how to write them. */
    Optional<TextEdit> append(Collection<String> values) {
        if (list.items().isEmpty() || !(last() instanceof JsonString last) || !isWithin(last)) {
            return Optional.empty();
        }
        String like = document.textOf(last.range());
        List<String> written = values.stream()
                .flatMap(value -> StringText.like(like, value, document.syntax()).stream())
                .toList();
        if (written.size() < values.size()) {
            return Optional.empty();
        }
        if (text.startsWith("[", document.start(list.range()))) {
            int end = document.end(last.range());
            String separator = separator();
            return Optional.of(new TextEdit(end, end, separator + String.join(separator, written)));
        }
        return document.syntax() == Syntax.YAML ? lines(written) : Optional.empty();
    }

    private JsonValue last() {
        return list.items().get(list.items().size() - 1);
    }

    /** The text of an alias stands elsewhere. */
    private boolean isWithin(JsonValue item) {
        return document.start(item.range()) >= document.start(list.range())
                && document.end(item.range()) <= document.end(list.range());
    }

    /** The text between the last two elements; after a single element a comma and the white space before it. */
    private String separator() {
        int start = document.start(last().range());
        if (list.items().size() > 1) {
            JsonValue other = list.items().get(list.items().size() - 2);
            int end = document.end(other.range());
            String between = isWithin(other) && end <= start ? text.substring(end, start) : "";
            if (between.matches("\\s*,\\s*")) {
                return between;
            }
        }
        String before = text.substring(lineStart(start), start);
        boolean isOnOwnLine = before.isBlank() && lineStart(start) > document.start(list.range());
        return "," + (isOnOwnLine ? breakBefore(lineStart(start)) + before : " ");
    }

    /** One more line for each string, below the last one. */
    private Optional<TextEdit> lines(List<String> written) {
        int start = document.start(last().range());
        String prefix = text.substring(lineStart(start), start);
        int end = lineEnd(document.end(last().range()));
        String rest = text.substring(document.end(last().range()), end);
        if (!prefix.matches(" *- +") || !rest.matches("\\s*|\\s+#.*")) {
            return Optional.empty();
        }
        String lineBreak = end < text.length() ? breakAfter(end) : breakBefore(lineStart(start));
        StringBuilder lines = new StringBuilder();
        written.forEach(each -> lines.append(lineBreak).append(prefix).append(each));
        return Optional.of(new TextEdit(end, end, lines.toString()));
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private String breakAfter(int lineEnd) {
        return text.startsWith("\r\n", lineEnd) ? "\r\n" : text.substring(lineEnd, lineEnd + 1);
    }

    private String breakBefore(int lineStart) {
        return text.startsWith("\r\n", lineStart - 2) ? "\r\n" : text.substring(lineStart - 1, lineStart);
    }
}
