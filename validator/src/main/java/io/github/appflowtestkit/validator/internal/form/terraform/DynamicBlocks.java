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
        Map<String, List<Member>> generated = new LinkedHashMap<>();
        Blocks.each(new Part(dynamic.get().value(), ""))
                .flatMap(blocks -> ((JsonObject) blocks.value()).members().stream())
                .forEach(block -> generated
                        .computeIfAbsent(block.name(), each -> new ArrayList<>())
                        .add(block));
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        members.remove(DYNAMIC);
        generated.forEach((name, blocks) -> members.merge(name, generated(blocks), DynamicBlocks::together));
        return new JsonObject(members, object.range());
    }

    private static Member generated(List<Member> blocks) {
        Member first = blocks.get(0);
        List<JsonValue> unknown = new ArrayList<>();
        for (Member block : blocks) {
            unknown.add(new Unknown(
                    DYNAMIC + " " + block.name(), true, block.value().range()));
        }
        return new Member(
                first.name(),
                first.keyRange(),
                new JsonArray(unknown, first.value().range()));
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
