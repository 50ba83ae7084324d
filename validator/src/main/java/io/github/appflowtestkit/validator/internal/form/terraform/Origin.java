package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Effort;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts the values of a planned flow to the places in the configuration that they come from. Blocks of a plan are sets, so they
 * get the order of the configuration. Not thread-safe; one object serves one flow.
 */
final class Origin {

    private final References references;
    private final Effort effort = new Effort();
    private final Map<String, String> pointers = new HashMap<>();
    private boolean differs;

    private Origin(References references) {
        this.references = references;
    }

    /**
     * The planned values in places of the configuration.
     *
     * @param body the values with the ranges of the configuration, at the pointer that they have in the plan
     * @param pointers the pointers in the configuration by those of the body
     */
    record Placed(Part body, Map<String, String> pointers) {

        /** The pointer of the place in the configuration; a value that it does not write has that of the block. */
        String toConfiguration(String pointer) {
            String at = pointer;
            while (!pointers.containsKey(at) && !at.isEmpty()) {
                at = at.substring(0, at.lastIndexOf('/'));
            }
            return pointers.getOrDefault(at, at);
        }
    }

    /** The values of a flow at their places; empty if the configuration writes something else. */
    static Optional<Placed> of(Part planned, Resource written) {
        Origin origin = new Origin(written.references());
        JsonValue body = origin.placed(planned.value(), written.body(), planned.pointer());
        return origin.differs || !origin.effort.remains()
                ? Optional.empty()
                : Optional.of(new Placed(new Part(body, planned.pointer()), origin.pointers));
    }

    private JsonValue placed(JsonValue planned, Part written, String pointer) {
        Part known = known(planned, written);
        pointers.put(pointer, known.pointer());
        JsonValue at = known.value();
        if (planned instanceof JsonObject object && at instanceof JsonObject) {
            return object(object, known, pointer);
        }
        if (planned instanceof JsonArray array && at instanceof JsonObject) {
            return array(array, List.of(known), known, pointer);
        }
        if (planned instanceof JsonArray array && at instanceof JsonArray) {
            return array(array, items(known), known, pointer);
        }
        differs |= !fitsKnown(planned, known);
        return planned.movedTo(at.range());
    }

    /** What a part of the configuration stands for, if that is what was planned: a variable may have been set otherwise. */
    private Part known(JsonValue planned, Part written) {
        Part known = references.known(written);
        return isLiteral(written, known) || fitsKnown(planned, known)
                ? known
                : new Part(new Unknown("", true, written.value().range()), written.pointer());
    }

    private static boolean isLiteral(Part written, Part known) {
        return known.value() == written.value() || written.value() instanceof JsonObject;
    }

    private static List<Part> items(Part array) {
        List<JsonValue> items = ((JsonArray) array.value()).items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Part(items.get(i), JsonText.child(array.pointer(), i)))
                .toList();
    }

    private JsonObject object(JsonObject planned, Part written, String pointer) {
        JsonObject block = (JsonObject) written.value();
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : planned.members()) {
            Optional<Member> own = block.member(member.name());
            JsonValue value = own.isPresent()
                    ? placed(
                            member.value(),
                            new Part(own.get().value(), JsonText.child(written.pointer(), member.name())),
                            JsonText.child(pointer, member.name()))
                    : member.value().movedTo(block.range());
            members.put(
                    member.name(),
                    new Member(member.name(), own.map(Member::keyRange).orElse(block.range()), value));
        }
        return new JsonObject(members, block.range());
    }

    /** The elements in the order of the configuration. */
    private JsonArray array(JsonArray planned, List<Part> written, Part whole, String pointer) {
        int[] places = places(planned.items(), written);
        List<Integer> order = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparing(i -> places[i]))
                .toList();
        List<JsonValue> items = new ArrayList<>();
        for (int i : order) {
            JsonValue item = planned.items().get(i);
            Part place = places[i] < 0 ? whole : written.get(places[i]);
            String at = JsonText.child(pointer, items.size());
            boolean isGenerated = places[i] < 0 || (item instanceof JsonObject && place.value() instanceof Unknown);
            if (isGenerated) {
                pointers.put(at, place.pointer());
            }
            items.add(isGenerated ? item.movedTo(place.value().range()) : placed(item, place, at));
        }
        return new JsonArray(items, whole.value().range());
    }

    /** A planned element, a place in the configuration that it may have, and how much both agree. */
    private record Pair(int element, int place, int agreement) {}

    /** The place of each element: first those that agree most. What is left comes from a dynamic block or an expression. */
    private int[] places(List<JsonValue> planned, List<Part> written) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            for (int j = 0; j < written.size() && effort.remains(); j++) {
                if (fits(planned.get(i), written.get(j))) {
                    pairs.add(new Pair(i, j, agreement(planned.get(i), written.get(j))));
                }
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> -pair.agreement())
                .thenComparing(pair -> Math.abs(pair.element() - pair.place())));
        int[] places = new int[planned.size()];
        Arrays.fill(places, -1);
        boolean[] isTaken = new boolean[written.size()];
        for (Pair pair : pairs) {
            boolean isAnyNumber = written.get(pair.place()).value() instanceof Unknown;
            if (places[pair.element()] < 0 && (isAnyNumber || !isTaken[pair.place()])) {
                places[pair.element()] = pair.place();
                isTaken[pair.place()] = true;
            }
        }
        differs |= Arrays.stream(places).anyMatch(place -> place < 0);
        return places;
    }

    /** Whether the configuration can have become what was planned: whatever a reference stood for. */
    private boolean fits(JsonValue planned, Part written) {
        Part known = references.known(written);
        return !isLiteral(written, known) || fitsKnown(planned, known);
    }

    private boolean fitsKnown(JsonValue planned, Part written) {
        JsonValue at = written.value();
        boolean isOpen = planned instanceof Unknown
                || planned instanceof JsonNull
                || at instanceof Unknown
                || at instanceof JsonNull;
        if (isOpen || !effort.take(1)) {
            return true;
        }
        if (planned instanceof JsonObject object && at instanceof JsonObject) {
            return object.members().stream()
                    .allMatch(member -> Blocks.member(written, member.name())
                            .map(below -> fits(member.value(), below))
                            .orElse(true));
        }
        if (planned instanceof JsonArray array && at instanceof JsonObject) {
            return array.items().size() == 1 && fitsKnown(array.items().get(0), written);
        }
        if (planned instanceof JsonArray array && at instanceof JsonArray) {
            List<Part> items = items(written);
            return array.items().stream().allMatch(item -> items.stream().anyMatch(each -> fits(item, each)));
        }
        return text(planned).equals(text(at));
    }

    /** The number of values that are the same in both. */
    private int agreement(JsonValue planned, Part part) {
        Part written = references.known(part);
        if (!effort.take(1)) {
            return 0;
        }
        if (planned instanceof JsonObject object) {
            return object.members().stream()
                    .mapToInt(member -> Blocks.member(written, member.name())
                            .map(below -> agreement(member.value(), below))
                            .orElse(0))
                    .sum();
        }
        if (planned instanceof JsonArray array && written.value() instanceof JsonArray) {
            List<Part> items = items(written);
            return IntStream.range(0, Math.min(array.items().size(), items.size()))
                    .map(i -> agreement(array.items().get(i), items.get(i)))
                    .sum();
        }
        return text(planned).isPresent() && text(planned).equals(text(written.value())) ? 1 : 0;
    }

    /** A scalar as text, as Terraform converts it. */
    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.value());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.value().stripTrailingZeros().toPlainString());
        }
        return value instanceof JsonBoolean truth ? Optional.of(Boolean.toString(truth.value())) : Optional.empty();
    }
}
