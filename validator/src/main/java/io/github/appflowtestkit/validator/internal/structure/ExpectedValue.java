package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.schema.internal.PatternWords;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.finding.Wording;
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
import java.util.List;
import java.util.Optional;

/** Describes the values that a shape allows. */
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
            return numeric.whole() ? "an integer" : "a number";
        }
        if (shape instanceof TimestampShape) {
            return "a timestamp";
        }
        return shape instanceof BooleanShape ? "true or false" : "a string";
    }

    /** The constraint on a value, as the words after "must". */
    static String constraint(Shape shape, Spelling spelling) {
        if (shape instanceof StringShape text && !text.allowed().isEmpty()) {
            return oneOf(text.allowed());
        }
        if (shape instanceof StringShape text && text.pattern().isPresent()) {
            return PatternWords.of(text.pattern().get().service());
        }
        if (shape instanceof StructureShape structure) {
            return structure.names().isEmpty()
                    ? "be an object"
                    : "be an object with the members "
                            + Wording.list(spelling.members(structure.name(), structure.names()));
        }
        if (shape instanceof ListShape list) {
            return list.item() instanceof StructureShape item
                    ? "be an array of objects with the members "
                            + Wording.list(spelling.members(item.name(), item.names()))
                    : "be an array of strings";
        }
        return "be " + type(shape);
    }

    /** The constraint of allowed values, as the words after "must". */
    static String oneOf(List<String> allowed) {
        String values = Wording.list(allowed.stream().map(JsonText::quoted).toList());
        return allowed.size() == 1 ? "be " + values : "be one of " + values;
    }

    /** How to turn a value into one of the expected type. */
    static Optional<String> fix(Place place) {
        JsonValue value = place.value();
        Shape shape = place.shape();
        if (value instanceof JsonNull) {
            return Optional.of("remove the member");
        }
        if (shape instanceof ListShape list) {
            boolean fits = (value instanceof JsonString && list.item() instanceof StringShape)
                    || (value instanceof JsonObject && list.item() instanceof StructureShape);
            return fits ? Optional.of("put it in brackets: [" + sketch(place) + "]") : Optional.empty();
        }
        if (shape instanceof MapShape && value instanceof JsonArray) {
            return Optional.of("write an object with the keys as member names: {\"KEY\": \"value\"}");
        }
        if (value instanceof JsonArray array && array.items().size() == 1) {
            return Optional.of("remove the brackets around the only element");
        }
        if (shape instanceof StringShape && !(value instanceof JsonObject) && !(value instanceof JsonArray)) {
            return Optional.of("put it in double quotes");
        }
        return number(value, shape);
    }

    private static Optional<String> number(JsonValue value, Shape shape) {
        if (shape instanceof NumberShape && value instanceof JsonString text && isNumber(text.value())) {
            return Optional.of("remove the double quotes");
        }
        if (shape instanceof NumberShape && value instanceof JsonNumber) {
            return Optional.of("remove the fraction");
        }
        boolean isBoolean = value instanceof JsonString text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"));
        return shape instanceof BooleanShape && isBoolean ? Optional.of("remove the double quotes") : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 20 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String sketch(Place place) {
        return place.value() instanceof JsonString ? FoundValue.shown(place) : "{…}";
    }
}
