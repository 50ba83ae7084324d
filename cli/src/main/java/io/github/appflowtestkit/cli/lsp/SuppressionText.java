package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.fix.TextEdit;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A suppression as {@code appflow-testkit.yaml} has it.
 *
 * @param rule the id of the rule
 * @param lines its lines, without indentation
 */
record SuppressionText(String rule, List<String> lines) {

    private static final String KEY = "suppressions";
    private static final String INDENT = "  ";

    private static final Pattern GLOB = Pattern.compile("[*?{},]");

    /** Longer or hidden pointers do not name one place. */
    private static final Pattern EXACT_POINTER = Pattern.compile("(?s)/.{0,998}[^…]");

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 50);

    SuppressionText {
        lines = List.copyOf(lines);
    }

    /**
     * A suppression of one finding.
     *
     * @param file the path of the document from the folder of the configuration
     */
    static SuppressionText of(Finding finding, String file) {
        // a file without a folder would match in all folders below, too; nothing tells them apart
        String pointer = finding.pointer();
        boolean isExact = EXACT_POINTER.matcher(pointer).matches() && !pointer.contains("***");
        return new SuppressionText(
                finding.rule(),
                isExact
                        ? List.of(
                                "rule: " + finding.rule(),
                                "files: " + glob(file),
                                "pointer: " + glob(pointer),
                                "reason: \"write why the finding is acceptable here\"")
                        : List.of(
                                "rule: " + finding.rule(),
                                "files: " + glob(file),
                                "reason: \"write why the finding is acceptable here\""));
    }

    /** A pattern that matches this path. */
    private static String glob(String path) {
        return JsonText.literal(GLOB.matcher(path).replaceAll("?"));
    }

    /** A configuration with this suppression only. */
    String document() {
        return KEY + ":\n" + item(INDENT, "\n") + "\n";
    }

    /** The edit that adds the suppression to a configuration; empty if its text has no plain list to add to. */
    Optional<TextEdit> addedTo(String configuration) {
        return edit(configuration).filter(edit -> isSound(configuration, edit));
    }

    private Optional<TextEdit> edit(String text) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        Optional<JsonValue> root = READER.read(text).root();
        Optional<Member> list =
                root.filter(JsonObject.class::isInstance).flatMap(object -> ((JsonObject) object).member(KEY));
        if (list.isEmpty()) {
            String before = text.isEmpty() || text.endsWith("\n") ? "" : end;
            return Optional.of(
                    new TextEdit(text.length(), text.length(), before + KEY + ":" + end + item(INDENT, end) + end));
        }
        LineIndex lines = new LineIndex(text);
        JsonValue value = list.get().value();
        if (value instanceof JsonArray array && !array.items().isEmpty()) {
            return afterLast(text, lines, array, end);
        }
        return value instanceof JsonNull || value instanceof JsonArray
                ? Optional.of(new TextEdit(
                        lines.offset(value.range().start()),
                        lines.offset(value.range().end()),
                        end + item(INDENT, end)))
                : Optional.empty();
    }

    private Optional<TextEdit> afterLast(String text, LineIndex lines, JsonArray array, String end) {
        JsonValue last = array.items().get(array.items().size() - 1);
        int start = lines.offset(last.range().start());
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        if (!before.matches(" *- +")) {
            return Optional.empty();
        }
        int lineEnd = text.indexOf('\n', lines.offset(last.range().end()));
        String item = item(before.substring(0, before.indexOf('-')), end);
        return Optional.of(
                lineEnd < 0
                        ? new TextEdit(text.length(), text.length(), end + item + end)
                        : new TextEdit(lineEnd + 1, lineEnd + 1, item + end));
    }

    private String item(String indentation, String end) {
        return indentation + "- " + String.join(end + indentation + INDENT, lines);
    }

    /** Whether the edit brings no mistake into a configuration. */
    private static boolean isSound(String before, TextEdit edit) {
        String after = before.substring(0, edit.start()) + edit.replacement() + before.substring(edit.end());
        return problems(after) <= problems(before);
    }

    private static int problems(String text) {
        return Configuration.parse(Configuration.FILE_NAME, text).problems().size();
    }
}
