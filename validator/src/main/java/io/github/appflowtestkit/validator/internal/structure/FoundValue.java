package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How values are shown in messages; secrets are not. */
final class FoundValue {

    static final String SECRET = "***";
    private static final int MOST_NAMES = 12;

    private FoundValue() {}

    /** A value for a message. */
    static String shown(Place place) {
        return place.isSecret() ? SECRET : shown(place.value());
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonString text) {
            return JsonText.quoted(text.value());
        }
        if (value instanceof JsonObject object) {
            return object.members().isEmpty() ? "an empty object" : "an object";
        }
        if (value instanceof JsonArray array) {
            return array.items().isEmpty() ? "an empty array" : "an array";
        }
        return literal(value);
    }

    /** A value as the service prints it in its own messages: texts bare. */
    static String bare(Place place) {
        if (place.isSecret()) {
            return SECRET;
        }
        return place.value() instanceof JsonString text ? text.value() : literal(place.value());
    }

    private static String literal(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return JsonText.shortened(number.literal());
        }
        if (value instanceof JsonBoolean truth) {
            return String.valueOf(truth.value());
        }
        if (value instanceof JsonObject) {
            return "{…}";
        }
        return value instanceof JsonArray ? "[…]" : "null";
    }

    /** Names, sorted, twelve at most. */
    static String names(Collection<String> names) {
        List<String> sorted =
                names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        String shown = sorted.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return sorted.size() <= MOST_NAMES ? shown : shown + ", … (" + sorted.size() + " in all)";
    }

    /** Allowed values, quoted, sorted, twelve at most. */
    static String values(Collection<String> values) {
        return names(values.stream().map(JsonText::quoted).toList());
    }
}
