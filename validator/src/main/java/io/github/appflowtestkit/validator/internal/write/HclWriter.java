package io.github.appflowtestkit.validator.internal.write;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HCL in the layout that {@code terraform fmt} leaves as it is. The trees are those of Terraform's JSON syntax: an
 * array of objects is a block for each of them, everything else is an argument, and strings are templates already. An
 * unknown value is an expression.
 */
public final class HclWriter {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*+");

    /** Words that mean something else where an object begins. */
    private static final Set<String> KEYWORDS = Set.of("for", "if", "in", "true", "false", "null");

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final int LONGEST_LINE = 100;
    private static final String LEVEL = "  ";

    private final StringBuilder text = new StringBuilder();

    private HclWriter() {}

    /**
     * The text of a block.
     *
     * @param header its type and its labels, such as {@code resource "aws_appflow_flow" "orders"}
     * @param body its arguments and blocks
     */
    public static String block(String header, JsonObject body) {
        HclWriter writer = new HclWriter();
        writer.block(header, body, "");
        return writer.text.toString();
    }

    /** A string in quotes; template sequences stay what they are. */
    public static String quoted(String template) {
        StringBuilder quoted = new StringBuilder("\"");
        template.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (JsonText.isInvisible(c)) {
                        quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private void block(String header, JsonObject body, String indent) {
        text.append(indent).append(header).append(" {");
        if (body.members().isEmpty()) {
            text.append("}\n");
            return;
        }
        text.append('\n');
        String below = indent + LEVEL;
        List<Argument> arguments = new ArrayList<>();
        body.members().stream()
                .filter(member -> !isOfBlocks(member.value()))
                .forEach(member -> arguments.add(new Argument(member.name(), member.value())));
        arguments(arguments, below);
        boolean isFirst = arguments.isEmpty();
        for (Member member : body.members()) {
            if (isOfBlocks(member.value()) && member.value() instanceof JsonArray blocks) {
                for (JsonValue block : blocks.items()) {
                    text.append(isFirst ? "" : "\n");
                    isFirst = false;
                    block(member.name(), (JsonObject) block, below);
                }
            }
        }
        text.append(indent).append("}\n");
    }

    private static boolean isOfBlocks(JsonValue value) {
        return value instanceof JsonArray array
                && !array.items().isEmpty()
                && array.items().stream().allMatch(JsonObject.class::isInstance);
    }

    /** A name as it is written, and its value. */
    private record Argument(String name, JsonValue value) {}

    /** The equals signs of neighbouring lines are below each other; a value of several lines has no neighbours. */
    private void arguments(List<Argument> arguments, String indent) {
        List<String> values = arguments.stream()
                .map(argument ->
                        expression(argument.value(), indent, argument.name().length()))
                .toList();
        for (int start = 0; start < arguments.size(); ) {
            int end = start;
            while (end < arguments.size() && values.get(end).indexOf('\n') < 0) {
                end++;
            }
            int width = arguments.subList(start, end).stream()
                    .mapToInt(argument -> width(argument.name()))
                    .max()
                    .orElse(0);
            for (int i = start; i < end; i++) {
                String name = arguments.get(i).name();
                line(indent, name + " ".repeat(width - width(name)), values.get(i));
            }
            if (end < arguments.size()) {
                line(indent, arguments.get(end).name(), values.get(end));
                end++;
            }
            start = end;
        }
    }

    private void line(String indent, String name, String value) {
        text.append(indent).append(name).append(" = ").append(value).append('\n');
    }

    private static int width(String name) {
        return (int) CHARACTER.matcher(name).results().count();
    }

    private static String expression(JsonValue value, String indent, int before) {
        if (value instanceof Unknown expression) {
            return expression.expression();
        }
        if (value instanceof JsonString string) {
            return quoted(string.value());
        }
        if (value instanceof JsonArray array && !array.items().isEmpty()) {
            return list(array, indent, before);
        }
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            return object(object, indent);
        }
        return JsonText.scalar(value);
    }

    private static String list(JsonArray array, String indent, int before) {
        List<String> items = array.items().stream()
                .map(item -> expression(item, indent + LEVEL, 0))
                .toList();
        String line = "[" + String.join(", ", items) + "]";
        if (indent.length() + before + line.length() <= LONGEST_LINE && line.indexOf('\n') < 0) {
            return line;
        }
        StringBuilder lines = new StringBuilder("[\n");
        items.forEach(item -> lines.append(indent).append(LEVEL).append(item).append(",\n"));
        return lines.append(indent).append(']').toString();
    }

    private static String object(JsonObject object, String indent) {
        HclWriter inner = new HclWriter();
        List<Argument> members = object.members().stream()
                .map(member -> new Argument(key(member.name()), member.value()))
                .toList();
        inner.arguments(members, indent + LEVEL);
        return "{\n" + inner.text + indent + "}";
    }

    private static String key(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEYWORDS.contains(name) ? name : quoted(name);
    }
}
