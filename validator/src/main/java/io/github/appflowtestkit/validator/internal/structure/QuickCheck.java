package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;

/**
 * Answers one question: is a document sound, or must the JSON Schema engine look at it?
 *
 * <p>Most documents are sound, and loading the engine takes longer than everything else in the first test of a JVM. A
 * test holds this class to the engine's verdict.
 */
final class QuickCheck {

    private QuickCheck() {}

    static boolean isSound(JsonValue value, Shape shape) {
        if (value instanceof Unknown) {
            return true;
        }
        if (shape instanceof StructureShape structure) {
            return value instanceof JsonObject object && isSound(object, structure);
        }
        if (shape instanceof MapShape map) {
            return value instanceof JsonObject object && isSound(object, map);
        }
        if (shape instanceof ListShape list) {
            return value instanceof JsonArray array && isSound(array, list);
        }
        if (shape instanceof StringShape string) {
            return value instanceof JsonString text && isSound(text.value(), string);
        }
        if (shape instanceof NumberShape number) {
            return value instanceof JsonNumber found && isSound(found.value(), number);
        }
        if (shape instanceof TimestampShape timestamp) {
            return value instanceof JsonNumber
                    || (value instanceof JsonString text
                            && timestamp.pattern().matcher(text.value()).find());
        }
        return shape instanceof BooleanShape && value instanceof JsonBoolean;
    }

    // every value of every document comes here, so these are loops: streams would take longer than the check itself

    private static boolean isSound(JsonArray array, ListShape list) {
        if (!list.count().contain(array.items().size())) {
            return false;
        }
        for (JsonValue item : array.items()) {
            if (!isSound(item, list.item())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(JsonObject object, StructureShape structure) {
        for (String name : structure.required()) {
            if (!object.byName().containsKey(name)) {
                return false;
            }
        }
        for (JsonValue.Member member : object.members()) {
            Shape shape = structure.members().get(member.name());
            if (shape == null || !isSound(member.value(), shape)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(JsonObject object, MapShape map) {
        if (!map.count().contain(object.members().size())) {
            return false;
        }
        for (JsonValue.Member member : object.members()) {
            if (!isSound(member.name(), map.key()) || !isSound(member.value(), map.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(String text, StringShape string) {
        return (string.allowed().isEmpty() || string.allowed().contains(text))
                && string.length().contain(text.codePointCount(0, text.length()))
                && (string.pattern().isEmpty() || string.pattern().get().matches(text));
    }

    private static boolean isSound(BigDecimal found, NumberShape number) {
        return (!number.whole() || isWhole(found))
                && (number.min().isEmpty() || found.compareTo(number.min().get()) >= 0)
                && (number.max().isEmpty() || found.compareTo(number.max().get()) <= 0);
    }

    /** JSON Schema counts 1.0 as an integer. */
    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
