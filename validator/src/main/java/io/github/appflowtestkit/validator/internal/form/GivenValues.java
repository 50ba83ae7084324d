package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
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
                json(text).map(value -> value.movedTo(range)).orElseGet(() -> new JsonString(text, range)));
    }

    private static Optional<JsonValue> json(String text) {
        String start = text.strip();
        return start.startsWith("[") || start.startsWith("{")
                ? new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, DEEPEST)
                        .readJson(text)
                        .root()
                : Optional.empty();
    }
}
