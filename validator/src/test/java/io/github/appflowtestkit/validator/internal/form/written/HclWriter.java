package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree that Terraform's JSON syntax would have as {@code .tf}: arrays of objects in a body are blocks, all else are
 * arguments.
 */
final class HclWriter extends SyntaxWriter {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][\\w-]*+");

    private final boolean hasBlocks;

    /** A writer for resources with or without nested blocks. */
    HclWriter(boolean hasBlocks) {
        this.hasBlocks = hasBlocks;
    }

    @Override
    void root(JsonNode root) {
        add("# written by a test\n");
        for (var types : root.path("resource").properties()) {
            for (var named : types.getValue().properties()) {
                String of = "/resource/" + types.getKey();
                add("resource ");
                key(of, quoted(types.getKey()));
                add(" ");
                String pointer = JsonText.child(of, named.getKey());
                key(pointer, quoted(named.getKey()));
                add(" ");
                value(pointer, () -> block(named.getValue(), pointer, 0));
                add("\n\n");
            }
        }
    }

    /** Whether a name can be that of an argument or block. */
    static boolean canBeName(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    private void block(JsonNode body, String pointer, int indent) {
        add("{");
        for (var member : body.properties()) {
            String below = JsonText.child(pointer, member.getKey());
            JsonNode value = member.getValue();
            if (hasBlocks && isOfBlocks(value)) {
                for (int i = 0; i < value.size(); i++) {
                    String item = JsonText.child(below, i);
                    JsonNode inner = value.get(i);
                    line(indent + 2);
                    key(below, member.getKey());
                    add(" ");
                    value(item, () -> block(inner, item, indent + 2));
                }
                valueBetween(JsonText.child(below, 0), JsonText.child(below, value.size() - 1), below);
            } else {
                line(indent + 2);
                key(below, member.getKey());
                add(" = ");
                expression(value, below, indent + 2);
            }
        }
        line(indent);
        add("}");
    }

    private static boolean isOfBlocks(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(HclWriter::canBeBody);
    }

    private static boolean canBeBody(JsonNode value) {
        return value.isObject() && value.propertyStream().allMatch(member -> canBeName(member.getKey()));
    }

    private void expression(JsonNode value, String pointer, int indent) {
        value(pointer, () -> {
            if (value.isObject()) {
                add("{");
                for (var member : value.properties()) {
                    line(indent + 2);
                    String below = JsonText.child(pointer, member.getKey());
                    key(below, canBeName(member.getKey()) ? member.getKey() : quoted(member.getKey()));
                    add(" = ");
                    expression(member.getValue(), below, indent + 2);
                }
                line(indent);
                add("}");
            } else if (value.isArray()) {
                add("[");
                for (int i = 0; i < value.size(); i++) {
                    add(i == 0 ? "" : ", ");
                    expression(value.get(i), JsonText.child(pointer, i), indent);
                }
                add("]");
            } else {
                add(value.isString() ? quoted(value.stringValue()) : value.toString());
            }
        });
    }
}
