package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values that somebody gives for what a document does not know. Immutable.
 *
 * @param byName the values by the names of parameters and variables, by expressions as they are written, or by the JSON
 *     Pointers of places
 */
public record GivenValues(Map<String, String> byName) {

    /** No values. */
    public static final GivenValues NONE = new GivenValues(Map.of());

    private static final int DEEPEST = 100;

    /** Copies the map. */
    public GivenValues {
        byName = Map.copyOf(byName);
    }

    /** The value with that name. */
    public Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The value with that name as a string, at the place where it is used. */
    public Optional<JsonValue> text(String name, Range range) {
        return of(name).map(text -> new JsonString(text, range));
    }

    /**
     * The value with that name at the place where it is used: a list or an object if it is written as JSON, otherwise a
     * string.
     */
    public Optional<JsonValue> at(String name, Range range) {
        return of(name).map(text ->
                json(text).map(value -> moved(value, range)).orElseGet(() -> new JsonString(text, range)));
    }

    private static Optional<JsonValue> json(String text) {
        String start = text.strip();
        return start.startsWith("[") || start.startsWith("{")
                ? new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, DEEPEST)
                        .readJson(text)
                        .root()
                : Optional.empty();
    }

    private static JsonValue moved(JsonValue value, Range range) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> moved(item, range)).toList(), range);
        }
        if (value instanceof JsonObject object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.members()
                    .forEach(member ->
                            members.put(member.name(), new Member(member.name(), range, moved(member.value(), range))));
            return new JsonObject(members, range);
        }
        if (value instanceof JsonString text) {
            return new JsonString(text.value(), range);
        }
        if (value instanceof JsonNumber number) {
            return new JsonNumber(number.value(), number.literal(), range);
        }
        return value instanceof JsonBoolean truth ? new JsonBoolean(truth.value(), range) : new JsonNull(range);
    }
}
