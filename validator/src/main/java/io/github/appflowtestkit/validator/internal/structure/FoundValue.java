package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import java.util.stream.Collectors;

/** Shows values in messages, except secrets. */
final class FoundValue {

    private FoundValue() {}

    /** A value for a message. */
    static String shown(Place place) {
        return place.isSecret() ? Secrets.HIDDEN : shown(place.value());
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

    /**
     * A value as the service shows it in its own messages: in full and without quotes, lists and maps as Java prints them.
     * A value of a wrong type stays a placeholder: it may hold secrets that only its own shape would tell.
     */
    static String bare(Place place) {
        if (place.isSecret()) {
            return Secrets.HIDDEN;
        }
        JsonValue value = place.value();
        boolean isList = place.shape() instanceof ListShape && value instanceof JsonArray;
        boolean isMap = place.shape() instanceof MapShape && value instanceof JsonObject;
        boolean isScalar = value instanceof JsonString || value instanceof JsonNumber;
        return isScalar || isList || isMap ? asJava(value) : literal(value);
    }

    private static String asJava(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(FoundValue::asJava).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> member.name() + "=" + asJava(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return literal(value);
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
