package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a sample of JSON Lines: the members of all objects are the fields. A type is what all values of a field have in JSON; a
 * string may be anything, and so may a field without values.
 */
final class SampleFields {

    private static final String STRING = "string";

    private SampleFields() {}

    static FieldsFile of(String content) throws UnreadableFieldsException {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        List<String> nested = new ArrayList<>();
        int line = 0;
        for (String each : content.lines().toList()) {
            line++;
            if (!each.isBlank()) {
                for (Member member : object(each, line).members()) {
                    Set<String> known = types.computeIfAbsent(member.name(), name -> new LinkedHashSet<>());
                    if (member.value() instanceof JsonObject || member.value() instanceof JsonArray) {
                        nested.add(JsonText.quoted(member.name()));
                    }
                    if (!(member.value() instanceof JsonNull)) {
                        known.add(type(member.value()));
                    }
                }
            }
        }
        List<Field> fields = new ArrayList<>();
        types.forEach((name, found) -> fields.add(
                Field.typed(name, found.size() == 1 ? found.iterator().next() : STRING)));
        List<String> notes = nested.isEmpty()
                ? List.of()
                : List.of("the sample has objects or arrays in " + Wording.allOf(nested)
                        + "; each is mapped as a whole, with the data type string");
        return new FieldsFile(FieldsFormat.JSON_LINES, fields, notes);
    }

    private static JsonObject object(String text, int line) throws UnreadableFieldsException {
        JsonValue value;
        try {
            value = FieldsFile.json(text);
        } catch (UnreadableFieldsException e) {
            throw new UnreadableFieldsException(
                    String.valueOf(e.getMessage()).replaceFirst("^line 1 ", "line " + line + " "));
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new UnreadableFieldsException("line " + line + " of a sample must be a JSON object");
    }

    /** A number of a sample may be whole by accident, so it is never taken for an integer. */
    private static String type(JsonValue value) {
        return value instanceof JsonBoolean ? "boolean" : value instanceof JsonNumber ? "double" : STRING;
    }
}
