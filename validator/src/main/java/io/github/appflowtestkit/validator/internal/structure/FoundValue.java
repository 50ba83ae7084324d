package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;

/** Shows values in messages, except secrets. */
final class FoundValue {

    static final String SECRET = "***";

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

    /** A value as the service shows it in its own messages: strings without quotes. */
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
        if (value instanceof JsonBoolean bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof JsonObject) {
            return "{…}";
        }
        return value instanceof JsonArray ? "[…]" : "null";
    }
}
