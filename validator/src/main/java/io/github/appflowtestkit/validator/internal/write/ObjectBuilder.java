package io.github.appflowtestkit.validator.internal.write;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an object that is in no document yet; its ranges mean nothing. Not thread-safe. */
public final class ObjectBuilder {

    private final Map<String, Member> members = new LinkedHashMap<>();

    /** An object without members. */
    public ObjectBuilder() {}

    /** Adds a member, or replaces the one of that name. */
    public ObjectBuilder put(String name, JsonValue value) {
        members.put(name, new Member(name, Range.START, value));
        return this;
    }

    /** Adds a string. */
    public ObjectBuilder put(String name, String value) {
        return put(name, string(value));
    }

    /** Whether it has no members yet. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether it has a member of that name. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The object. */
    public JsonObject build() {
        return new JsonObject(members, Range.START);
    }

    /** A string. */
    public static JsonString string(String value) {
        return new JsonString(value, Range.START);
    }

    /** A number. */
    public static JsonNumber number(BigDecimal value) {
        return new JsonNumber(value, value.toPlainString(), Range.START);
    }

    /** An array. */
    public static JsonArray array(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items), Range.START);
    }
}
