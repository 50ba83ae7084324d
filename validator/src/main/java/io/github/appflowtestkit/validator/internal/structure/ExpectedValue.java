package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.util.Optional;

/** Words for what a shape takes. */
final class ExpectedValue {

    static final String TIME_EXAMPLE =
            "write ISO 8601 with an offset, such as 2026-11-23T08:00:00Z, or seconds since 1970, such as 1795420800";

    private ExpectedValue() {}

    /** The shape's type, with its article. */
    static String type(Shape shape) {
        if (shape instanceof StructureShape || shape instanceof MapShape) {
            return "an object";
        }
        if (shape instanceof ListShape) {
            return "an array";
        }
        if (shape instanceof NumberShape numeric) {
            return numeric.whole() ? "a whole number" : "a number";
        }
        if (shape instanceof TimestampShape) {
            return "a point in time";
        }
        return shape instanceof BooleanShape ? "true or false" : "a text";
    }

    /** What may stand there, for a member that is missing. */
    static String content(Shape shape) {
        if (shape instanceof StringShape text && !text.allowed().isEmpty()) {
            return "one of " + FoundValue.values(text.allowed());
        }
        if (shape instanceof StringShape text && text.pattern().isPresent()) {
            Optional<String> words = PatternWords.of(text.pattern().get().service());
            return "a text" + words.map(each -> ": " + each).orElse("");
        }
        if (shape instanceof StructureShape structure) {
            return structure.names().isEmpty()
                    ? "an object"
                    : "an object with the members " + FoundValue.names(structure.names());
        }
        if (shape instanceof ListShape list) {
            return list.item() instanceof StructureShape item
                    ? "an array of objects with the members " + FoundValue.names(item.names())
                    : "an array of texts";
        }
        return type(shape);
    }

    /** How to turn the value that stands there into what is wanted. */
    static Optional<String> mending(JsonValue value, Shape shape) {
        if (value instanceof JsonNull) {
            return Optional.of("leave the member out if there is nothing to say");
        }
        if (shape instanceof ListShape list) {
            boolean fits = (value instanceof JsonString && list.item() instanceof StringShape)
                    || (value instanceof JsonObject && list.item() instanceof StructureShape);
            return fits ? Optional.of("put it in brackets: [" + sketch(value) + "]") : Optional.empty();
        }
        if (shape instanceof MapShape && value instanceof JsonArray) {
            return Optional.of("write an object whose member names are the keys: {\"KEY\": \"value\"}");
        }
        if (value instanceof JsonArray array && array.items().size() == 1) {
            return Optional.of("leave out the brackets around the one entry");
        }
        if (shape instanceof StringShape && !(value instanceof JsonObject) && !(value instanceof JsonArray)) {
            return Optional.of("put it in double quotes");
        }
        return number(value, shape);
    }

    private static Optional<String> number(JsonValue value, Shape shape) {
        if (shape instanceof NumberShape && value instanceof JsonString text && isNumber(text.value())) {
            return Optional.of("leave out the quotation marks");
        }
        if (shape instanceof NumberShape && value instanceof JsonNumber) {
            return Optional.of("leave out the fraction");
        }
        boolean isTruth = value instanceof JsonString text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"));
        return shape instanceof BooleanShape && isTruth
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
