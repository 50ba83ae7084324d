package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value of a document and its range in the text. Immutable. */
public sealed interface JsonValue {

    /** The range of the value, quotes and brackets included. */
    Range range();

    /** The value at a JSON Pointer that starts at this value; empty if there is none. */
    default Optional<JsonValue> at(String pointer) {
        Optional<JsonValue> value = Optional.of(this);
        for (String step : JsonText.steps(pointer)) {
            value = value.flatMap(parent -> child(parent, step));
        }
        return value;
    }

    /** Whether this value or one within it is unknown. */
    default boolean holdsUnknown() {
        if (this instanceof JsonObject object) {
            return object.members().stream().anyMatch(member -> member.value().holdsUnknown());
        }
        if (this instanceof JsonArray array) {
            return array.items().stream().anyMatch(JsonValue::holdsUnknown);
        }
        return this instanceof Unknown;
    }

    /** Whether this value or one within it is a string that a test accepts. */
    default boolean holdsText(Predicate<String> test) {
        if (this instanceof JsonString text) {
            return test.test(text.value());
        }
        if (this instanceof JsonObject object) {
            for (Member member : object.members()) {
                if (member.value().holdsText(test)) {
                    return true;
                }
            }
        } else if (this instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                if (item.holdsText(test)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same value, and all within it, as if it stood elsewhere. */
    default JsonValue movedTo(Range place) {
        if (this instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> item.movedTo(place)).toList(), place);
        }
        if (this instanceof JsonObject object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.members()
                    .forEach(member -> members.put(
                            member.name(),
                            new Member(member.name(), place, member.value().movedTo(place))));
            return new JsonObject(members, place);
        }
        if (this instanceof JsonString text) {
            return new JsonString(text.value(), place);
        }
        if (this instanceof JsonNumber number) {
            return new JsonNumber(number.value(), number.literal(), place);
        }
        if (this instanceof Unknown unknown) {
            return new Unknown(unknown.expression(), unknown.mayBeAbsent(), place);
        }
        return this instanceof JsonBoolean truth ? new JsonBoolean(truth.value(), place) : new JsonNull(place);
    }

    private static Optional<JsonValue> child(JsonValue parent, String step) {
        if (parent instanceof JsonObject object) {
            return object.member(step).map(Member::value);
        }
        if (parent instanceof JsonArray array && isIndex(step)) {
            int index = Integer.parseInt(step);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Such as 0 or 12, but not 012; short enough for an int. */
    private static boolean isIndex(String step) {
        boolean isShort = !step.isEmpty() && step.length() < 10;
        return isShort
                && step.chars().allMatch(c -> c >= '0' && c <= '9')
                && (step.length() == 1 || step.charAt(0) != '0');
    }

    /** An object. Its members are in the order of the document; of several members with one name only the last is kept. */
    final class JsonObject implements JsonValue {

        private final Map<String, Member> byName;
        private final Range range;

        private JsonObject(Range range, Map<String, Member> byName) {
            this.byName = byName.isEmpty() ? Map.of() : Collections.unmodifiableMap(byName);
            this.range = range;
        }

        /** Copies the map. */
        public JsonObject(Map<String, Member> byName, Range range) {
            this(range, new LinkedHashMap<>(byName));
        }

        /** An object with a map that nobody else keeps, so that it needs no copy. */
        static JsonObject owning(Map<String, Member> byName, Range range) {
            return new JsonObject(range, byName);
        }

        /** The members by their names. */
        public Map<String, Member> byName() {
            return byName;
        }

        @Override
        public Range range() {
            return range;
        }

        /** The members in their order. */
        public Collection<Member> members() {
            return byName.values();
        }

        /** The member of that name. */
        public Optional<Member> member(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof JsonObject object && byName.equals(object.byName) && range.equals(object.range);
        }

        @Override
        public int hashCode() {
            return 31 * byName.hashCode() + range.hashCode();
        }

        @Override
        public String toString() {
            return "JsonObject[byName=" + byName + ", range=" + range + "]";
        }
    }

    /** A member of an object: its name, the range of the name with its quotes, and its value. */
    record Member(String name, Range keyRange, JsonValue value) {}

    /** An array. */
    record JsonArray(List<JsonValue> items, Range range) implements JsonValue {
        /** Copies the list. */
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record JsonString(String value, Range range) implements JsonValue {}

    /** A number, exactly as written. */
    record JsonNumber(BigDecimal value, String literal, Range range) implements JsonValue {}

    /** A boolean. */
    record JsonBoolean(boolean value, Range range) implements JsonValue {}

    /** {@code null}. */
    record JsonNull(Range range) implements JsonValue {}

    /**
     * A value that only the tool knows that will read the document: an expression, a reference, a parameter. Nobody
     * judges it. As an element of an array it stands for any number of elements.
     *
     * @param expression the expression as it is written, without the characters that mark it as one
     * @param mayBeAbsent whether the value may turn out to be no value at all, as if the member were not there
     */
    record Unknown(String expression, boolean mayBeAbsent, Range range) implements JsonValue {}
}
