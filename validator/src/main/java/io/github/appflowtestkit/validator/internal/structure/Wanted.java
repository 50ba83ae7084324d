package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.Optional;

/** Words for what a shape takes. */
final class Wanted {

    static final String TIME_EXAMPLE =
            "write ISO 8601 with an offset, such as 2026-11-23T08:00:00Z, or seconds since 1970, such as 1795420800";

    private Wanted() {}

    /** The shape's type, with its article. */
    static String type(Shape shape) {
        if (shape instanceof Shape.Structure || shape instanceof Shape.MapOf) {
            return "an object";
        }
        if (shape instanceof Shape.ListOf) {
            return "an array";
        }
        if (shape instanceof Shape.Numeric numeric) {
            return numeric.whole() ? "a whole number" : "a number";
        }
        if (shape instanceof Shape.Time) {
            return "a point in time";
        }
        return shape instanceof Shape.Truth ? "true or false" : "a text";
    }

    /** What may stand there, for a member that is missing. */
    static String content(Shape shape) {
        if (shape instanceof Shape.Text text && !text.allowed().isEmpty()) {
            return "one of " + Shown.values(text.allowed());
        }
        if (shape instanceof Shape.Text text && text.pattern().isPresent()) {
            Optional<String> words = PatternWords.of(text.pattern().get().service());
            return "a text" + words.map(each -> ": " + each).orElse("");
        }
        if (shape instanceof Shape.Structure structure) {
            return structure.names().isEmpty()
                    ? "an object"
                    : "an object with the members " + Shown.names(structure.names());
        }
        if (shape instanceof Shape.ListOf list) {
            return list.item() instanceof Shape.Structure item
                    ? "an array of objects with the members " + Shown.names(item.names())
                    : "an array of texts";
        }
        return type(shape);
    }

    /** How to turn the value that stands there into what is wanted. */
    static Optional<String> mending(JsonValue value, Shape shape) {
        if (value instanceof JsonNull) {
            return Optional.of("leave the member out if there is nothing to say");
        }
        if (shape instanceof Shape.ListOf list) {
            boolean fits = (value instanceof JsonString && list.item() instanceof Shape.Text)
                    || (value instanceof JsonObject && list.item() instanceof Shape.Structure);
            return fits ? Optional.of("put it in brackets: [" + sketch(value) + "]") : Optional.empty();
        }
        if (shape instanceof Shape.MapOf && value instanceof JsonArray) {
            return Optional.of("write an object whose member names are the keys: {\"KEY\": \"value\"}");
        }
        if (value instanceof JsonArray array && array.items().size() == 1) {
            return Optional.of("leave out the brackets around the one entry");
        }
        if (shape instanceof Shape.Text && !(value instanceof JsonObject) && !(value instanceof JsonArray)) {
            return Optional.of("put it in double quotes");
        }
        return number(value, shape);
    }

    private static Optional<String> number(JsonValue value, Shape shape) {
        if (shape instanceof Shape.Numeric && value instanceof JsonString text && isNumber(text.value())) {
            return Optional.of("leave out the quotation marks");
        }
        if (shape instanceof Shape.Numeric && value instanceof JsonNumber) {
            return Optional.of("leave out the fraction");
        }
        boolean isTruth = value instanceof JsonString text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"));
        return shape instanceof Shape.Truth && isTruth
                ? Optional.of("write true or false without quotation marks")
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 20 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String sketch(JsonValue value) {
        return value instanceof JsonString text ? JsonText.quoted(text.value()) : "{…}";
    }
}
