package io.github.appflowtestkit.validator.internal.write;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.Iterator;

/** Writes JSON as most tools do: two spaces for each level, and each member and element on a line of its own. */
public final class JsonWriter {

    private static final String LEVEL = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /**
     * The text of a document.
     *
     * @param document the document, without unknown values
     */
    public static String text(JsonValue document) {
        JsonWriter writer = new JsonWriter();
        writer.value(document, "\n");
        return writer.text.append('\n').toString();
    }

    private void value(JsonValue value, String line) {
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            text.append('{');
            String below = line + LEVEL;
            for (Iterator<Member> members = object.members().iterator(); members.hasNext(); ) {
                Member member = members.next();
                text.append(below).append(JsonText.literal(member.name())).append(": ");
                value(member.value(), below);
                text.append(members.hasNext() ? "," : "");
            }
            text.append(line).append('}');
        } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
            text.append('[');
            String below = line + LEVEL;
            for (Iterator<JsonValue> items = array.items().iterator(); items.hasNext(); ) {
                text.append(below);
                value(items.next(), below);
                text.append(items.hasNext() ? "," : "");
            }
            text.append(line).append(']');
        } else {
            text.append(JsonText.scalar(value));
        }
    }
}
