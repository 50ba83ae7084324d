package io.github.appflowtestkit.validator.read;

import io.github.appflowtestkit.validator.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value of a document, together with the stretch of text it stands in. Immutable. */
public sealed interface JsonValue {

    /** The stretch of text of the value, quotes and brackets included. */
    Range range();

    /** An object; members stand in the order of the text, and of members with one name only the last is kept. */
    record JsonObject(List<Member> members, Range range) implements JsonValue {
        /** Copies the list. */
        public JsonObject {
            members = List.copyOf(members);
        }

        /** The member of that name. */
        public Optional<Member> member(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
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
