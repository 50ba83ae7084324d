package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dynamic blocks in Terraform's JSON syntax: any number of blocks beside those that are written out. */
final class DynamicBlocks {

    private static final String DYNAMIC = "dynamic";

    private DynamicBlocks() {}

    /** The object with an unknown element in the place of each dynamic block, as the reader of HCL makes it. */
    static JsonObject merged(JsonObject object) {
        Optional<Member> dynamic = object.member(DYNAMIC);
        if (dynamic.isEmpty()) {
            return object;
        }
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        members.remove(DYNAMIC);
        Blocks.each(new Part(dynamic.get().value(), ""))
                .flatMap(blocks -> ((JsonObject) blocks.value()).members().stream())
                .forEach(block -> members.merge(block.name(), generated(block), DynamicBlocks::together));
        return new JsonObject(members, object.range());
    }

    private static Member generated(Member block) {
        JsonValue unknown =
                new Unknown(DYNAMIC + " " + block.name(), true, block.value().range());
        return new Member(block.name(), block.keyRange(), new JsonArray(List.of(unknown), unknown.range()));
    }

    private static Member together(Member written, Member generated) {
        List<JsonValue> items = new ArrayList<>();
        items.addAll(written.value() instanceof JsonArray array ? array.items() : List.of(written.value()));
        items.addAll(((JsonArray) generated.value()).items());
        return new Member(
                written.name(),
                written.keyRange(),
                new JsonArray(items, written.value().range()));
    }
}
