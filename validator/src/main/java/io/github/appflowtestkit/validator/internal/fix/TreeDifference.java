package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.List;

/** Where the values of two trees differ; ranges do not count. */
final class TreeDifference {

    private final List<String> places = new ArrayList<>();

    private TreeDifference() {}

    /** The JSON Pointers of the innermost values that differ. */
    static List<String> between(JsonValue before, JsonValue after) {
        TreeDifference difference = new TreeDifference();
        difference.compare(before, after, "");
        return difference.places;
    }

    private void compare(JsonValue before, JsonValue after, String pointer) {
        if (before instanceof JsonObject one
                && after instanceof JsonObject other
                && List.copyOf(one.byName().keySet())
                        .equals(List.copyOf(other.byName().keySet()))) {
            for (Member member : one.members()) {
                String below = JsonText.child(pointer, member.name());
                other.member(member.name()).ifPresent(same -> compare(member.value(), same.value(), below));
            }
        } else if (before instanceof JsonArray one
                && after instanceof JsonArray other
                && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                compare(one.items().get(i), other.items().get(i), JsonText.child(pointer, i));
            }
        } else if (!content(before).equals(content(after))) {
            places.add(pointer);
        }
    }

    /** The scalar without its range; objects and arrays that come here differ. */
    private static Object content(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.value();
        }
        if (value instanceof JsonNumber number) {
            return number.value();
        }
        if (value instanceof JsonBoolean truth) {
            return truth.value();
        }
        if (value instanceof Unknown unknown) {
            return List.of(unknown.expression());
        }
        return value instanceof JsonValue.JsonNull ? JsonValue.JsonNull.class : value;
    }
}
