package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value of a document, together with the stretch of text it stands in. Immutable. */
public sealed interface JsonValue {

    /** The stretch of text of the value, quotes and brackets included. */
    Range range();

    /** The value at a JSON Pointer that starts at this value; empty if there is none. */
    default Optional<JsonValue> at(String pointer) {
        Optional<JsonValue> value = Optional.of(this);
        for (String step : JsonText.steps(pointer)) {
            value = value.flatMap(parent -> child(parent, step));
        }
        return value;
    }

    private static Optional<JsonValue> child(JsonValue parent, String step) {
        if (parent instanceof JsonObject object) {
            return object.member(step).map(Member::value);
        }
        if (parent instanceof JsonArray array && step.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(step);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** An object; members stand in the order of the text, and of members with one name only the last is kept. */
    record JsonObject(List<Member> members, Range range) implements JsonValue {
        /** Copies the list. */
        public JsonObject {
            members = ManyMembers.orFew(members);
        }

        /** The member of that name. */
        public Optional<Member> member(String name) {
            int index = indexOf(name);
            return index < 0 ? Optional.empty() : Optional.of(members.get(index));
        }

        /** The position of the member of that name among the members; -1 if there is none. */
        public int indexOf(String name) {
            if (members instanceof ManyMembers many) {
                return many.placeOf(name);
            }
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** A member of an object: its name, where the name stands, and its value. */
    record Member(String name, Range keyRange, JsonValue value) {}

    /** An array. */
    record JsonArray(List<JsonValue> items, Range range) implements JsonValue {
        /** Copies the list. */
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /** A text. */
    record JsonString(String value, Range range) implements JsonValue {}

    /** A number, exact as written. */
    record JsonNumber(BigDecimal value, String literal, Range range) implements JsonValue {}

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value, Range range) implements JsonValue {}

    /** {@code null}. */
    record JsonNull(Range range) implements JsonValue {}
}
