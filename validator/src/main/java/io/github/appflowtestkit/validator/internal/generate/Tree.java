package io.github.appflowtestkit.validator.internal.generate;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds an object that is not written anywhere yet, member by member. */
final class Tree {

    private final Map<String, Member> members = new LinkedHashMap<>();

    Tree with(String name, JsonValue value) {
        members.put(name, new Member(name, Range.START, value));
        return this;
    }

    Tree with(String name, String text) {
        return with(name, text(text));
    }

    Tree with(String name, Optional<String> text) {
        return text.map(value -> with(name, value)).orElse(this);
    }

    Tree with(String name, Tree object) {
        return with(name, object.build());
    }

    JsonObject build() {
        return new JsonObject(members, Range.START);
    }

    static JsonString text(String value) {
        return new JsonString(value, Range.START);
    }

    static JsonArray texts(Collection<String> values) {
        return array(values.stream().map(Tree::text).toList());
    }

    static JsonArray array(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items), Range.START);
    }
}
