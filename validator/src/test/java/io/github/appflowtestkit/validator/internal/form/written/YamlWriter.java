package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Writes YAML as people do: blocks, lists of scalars on one line, quotes only where they are needed. */
final class YamlWriter extends SyntaxWriter {

    private static final int LONGEST_KEY = 1000;
    private static final int LONGEST_LIST = 5;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[\\w ./-]*+(?<=\\w))?");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private static final Pattern IN_SINGLE_QUOTES = Pattern.compile("[ -~&&[^']]++");

    @Override
    void root(JsonNode root) {
        add("# written by a test\n");
        write(root, "", 0);
        add("\n");
    }

    private void write(JsonNode value, String pointer, int indent) {
        value(pointer, () -> {
            if (value.isObject() && !value.isEmpty()) {
                mapping(value, pointer, indent);
            } else if (value.isArray() && isOnOneLine(value)) {
                add("[");
                for (int i = 0; i < value.size(); i++) {
                    add(i == 0 ? "" : ", ");
                    write(value.get(i), JsonText.child(pointer, i), indent);
                }
                add("]");
            } else if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    if (i > 0) {
                        line(indent);
                    }
                    add("- ");
                    write(value.get(i), JsonText.child(pointer, i), indent + 2);
                }
            } else {
                add(value.isString() ? text(value.stringValue()) : value.toString());
            }
        });
    }

    private void mapping(JsonNode object, String pointer, int indent) {
        boolean isFirst = true;
        for (var member : object.properties()) {
            if (!isFirst) {
                line(indent);
            }
            isFirst = false;
            String below = JsonText.child(pointer, member.getKey());
            String key = text(member.getKey());
            if (key.length() > LONGEST_KEY) {
                add("? ");
                key(below, key);
                line(indent);
            } else {
                key(below, key);
            }
            JsonNode value = member.getValue();
            boolean isBlock = !value.isEmpty() && !isOnOneLine(value);
            add(isBlock ? ":" : ": ");
            if (isBlock) {
                line(indent + 2);
            }
            write(value, below, indent + 2);
        }
    }

    private static boolean isOnOneLine(JsonNode value) {
        return value.isArray()
                && value.size() < LONGEST_LIST
                && value.valueStream().noneMatch(JsonNode::isContainer);
    }

    private static String text(String value) {
        if (PLAIN.matcher(value).matches() && !WORD_OF_YAML.matcher(value).matches()) {
            return value;
        }
        return IN_SINGLE_QUOTES.matcher(value).matches() ? "'" + value + "'" : quoted(value);
    }
}
