package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import tools.jackson.databind.JsonNode;

/** Writes JSON as most tools do. */
final class JsonWriter extends SyntaxWriter {

    @Override
    void root(JsonNode root) {
        write(root, "", 0);
        add("\n");
    }

    private void write(JsonNode value, String pointer, int indent) {
        value(pointer, () -> {
            if (value.isObject() && !value.isEmpty()) {
                add("{");
                String separator = "";
                for (var member : value.properties()) {
                    add(separator);
                    line(indent + 2);
                    String below = JsonText.child(pointer, member.getKey());
                    key(below, quoted(member.getKey()));
                    add(": ");
                    write(member.getValue(), below, indent + 2);
                    separator = ",";
                }
                line(indent);
                add("}");
            } else if (value.isArray() && !value.isEmpty()) {
                add("[");
                for (int i = 0; i < value.size(); i++) {
                    add(i == 0 ? "" : ",");
                    line(indent + 2);
                    write(value.get(i), JsonText.child(pointer, i), indent + 2);
                }
                line(indent);
                add("]");
            } else {
                add(value.isString() ? quoted(value.stringValue()) : value.toString());
            }
        });
    }
}
