package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan says about values that only the apply will tell. It leaves them out of the planned values, and marks them
 * elsewhere; there it marks also what the provider computes because the configuration says nothing of it, which is no part
 * of a request.
 */
final class Planned {

    private final Map<String, JsonValue> unknown = new HashMap<>();
    private final Map<String, Part> written = new HashMap<>();

    Planned(Part plan) {
        Blocks.of(plan, "resource_changes")
                .forEach(resource -> Blocks.of(resource, "change")
                        .flatMap(change -> Blocks.member(change, "after_unknown").stream())
                        .forEach(after -> unknown.put(Shown.text(resource, "address"), after.value())));
        Blocks.of(plan, "configuration")
                .flatMap(configuration -> Blocks.of(configuration, "root_module"))
                .forEach(root -> collect(root, ""));
    }

    /** Collects what the configuration writes, by addresses without indices. */
    private void collect(Part module, String path) {
        Blocks.of(module, "resources")
                .forEach(resource -> Blocks.of(resource, "expressions")
                        .forEach(expressions -> written.put(path + Shown.text(resource, "address"), expressions)));
        Blocks.of(module, "module_calls")
                .forEach(calls -> Blocks.names(calls)
                        .forEach(name -> Blocks.of(calls, name)
                                .flatMap(call -> Blocks.of(call, "module"))
                                .forEach(below -> collect(below, path + "module." + name + "."))));
    }

    /** The values of a resource with {@link Unknown} for those that are not known yet. */
    Part withUnknown(String address, Part values) {
        JsonValue marks = unknown.get(address);
        if (marks == null) {
            return values;
        }
        Part expressions = written.get(WrittenFlows.withoutIndices(address));
        return new Part(
                merged(values.value(), marks, Optional.ofNullable(expressions).map(Part::value)), values.pointer());
    }

    private static JsonValue merged(JsonValue value, JsonValue marks, Optional<JsonValue> written) {
        if (value instanceof JsonObject object && marks instanceof JsonObject marked) {
            return object(object, marked, written.filter(JsonObject.class::isInstance));
        }
        if (value instanceof JsonArray array && marks instanceof JsonArray marked) {
            // only a single block is surely the one that is written
            Optional<JsonValue> block = array.items().size() == 1 ? only(written) : Optional.empty();
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue item = array.items().get(i);
                items.add(
                        i < marked.items().size() ? merged(item, marked.items().get(i), block) : item);
            }
            return new JsonArray(items, array.range());
        }
        return isTrue(marks) ? unknown(value) : value;
    }

    private static JsonObject object(JsonObject object, JsonObject marks, Optional<JsonValue> written) {
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        for (Member mark : marks.members()) {
            Optional<JsonValue> below = written.flatMap(block -> ((JsonObject) block).member(mark.name()))
                    .map(Member::value);
            Member member = object.member(mark.name())
                    .orElseGet(() -> new Member(mark.name(), object.range(), unknown(object)));
            if (!isTrue(mark.value())) {
                object.member(mark.name())
                        .ifPresent(found -> members.put(
                                found.name(),
                                new Member(
                                        found.name(),
                                        found.keyRange(),
                                        merged(
                                                found.value(),
                                                mark.value(),
                                                below.filter(JsonArray.class::isInstance)))));
            } else if (written.isEmpty() || below.isPresent()) {
                members.put(mark.name(), new Member(mark.name(), member.keyRange(), unknown(member.value())));
            }
        }
        return new JsonObject(members, object.range());
    }

    private static Optional<JsonValue> only(Optional<JsonValue> blocks) {
        return blocks.filter(written ->
                        written instanceof JsonArray array && array.items().size() == 1)
                .map(written -> ((JsonArray) written).items().get(0));
    }

    private static boolean isTrue(JsonValue mark) {
        return mark instanceof JsonBoolean known && known.value();
    }

    private static Unknown unknown(JsonValue at) {
        return new Unknown("(known after apply)", true, at.range());
    }
}
