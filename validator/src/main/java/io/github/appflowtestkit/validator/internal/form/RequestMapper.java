package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.form.Notation.Misspelled;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a flow or a connector profile of a document into the request that creates it: walks through the document and the
 * shapes of the request side by side. The values keep their ranges. Not thread-safe; one mapper maps one resource once.
 */
public final class RequestMapper {

    private static final int LONGEST_NUMBER = 30;

    private final ResourceType type;
    private final Notation notation;
    private final GivenValues given;
    private final Map<String, String> pointers = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Misspelled> misspelled = new ArrayList<>();

    /** A mapper for a resource in that notation, with values for what its document does not know. */
    public RequestMapper(ResourceType type, Notation notation, GivenValues given) {
        this.type = type;
        this.notation = notation;
        this.given = given;
    }

    /** The request that a resource stands for. */
    public JsonValue map(Part resource) {
        return mapped(resource, type.request(), "").orElse(resource.value());
    }

    /** What is wrong with the notation itself; complete after {@link #map}. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(notation.misspelled(misspelled));
        return all;
    }

    /**
     * Converts a pointer into the request to one into the document; what the mapper left as it was keeps its names.
     *
     * @param pointer a pointer into the request that {@link #map} returned
     */
    public String toDocument(String pointer) {
        String known = pointers.get(pointer);
        if (known != null || pointer.isEmpty()) {
            return known == null ? "" : known;
        }
        int last = pointer.lastIndexOf('/');
        return toDocument(pointer.substring(0, last)) + pointer.substring(last);
    }

    private Optional<JsonValue> mapped(Part written, Shape shape, String pointer) {
        Optional<Part> known = notation.known(written)
                .map(part -> orGiven(part, shape))
                .filter(part -> !notation.isAbsent(part.value(), shape));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Part part = known.get();
        pointers.put(pointer, part.pointer());
        if (part.value() instanceof Unknown) {
            return Optional.of(part.value());
        }
        findings.addAll(notation.refused(shape, part, pointer));
        if (shape instanceof StructureShape structure) {
            return Optional.of(structure(part, structure, pointer));
        }
        if (shape instanceof MapShape map) {
            return Optional.of(map(part, map, pointer));
        }
        if (shape instanceof ListShape list) {
            return Optional.of(list(part, list, pointer));
        }
        return Optional.of(scalar(part.value(), shape));
    }

    /** The part itself, or the value that was given for it if the document does not know it. */
    private Part orGiven(Part part, Shape shape) {
        if (!(part.value() instanceof Unknown unknown)) {
            return part;
        }
        Range range = unknown.range();
        return Stream.of(unknown.expression(), part.pointer())
                .flatMap(name ->
                        (shape instanceof StringShape ? given.text(name, range) : given.at(name, range)).stream())
                .findFirst()
                .map(value -> new Part(value, part.pointer()))
                .orElse(part);
    }

    private JsonValue structure(Part part, StructureShape shape, String pointer) {
        if (notation.objectsMayBeInArrays() && part.value() instanceof JsonArray array) {
            Optional<JsonValue> unknown =
                    array.items().stream().filter(Unknown.class::isInstance).findFirst();
            return unknown.isPresent()
                    ? mappedIfGiven(new Part(unknown.get(), part.pointer()), shape, pointer)
                    : onlyBlock(part, array, shape, pointer);
        }
        if (!(part.value() instanceof JsonObject object)) {
            return part.value();
        }
        return notation.leftOut(shape)
                .flatMap(level -> withLevel(level, part.pointer(), object, shape, pointer))
                .orElseGet(() -> members(part.pointer(), object, shape, pointer));
    }

    private JsonValue mappedIfGiven(Part unknown, Shape shape, String pointer) {
        Part part = orGiven(unknown, shape);
        return part.value() instanceof Unknown
                ? part.value()
                : mapped(part, shape, pointer).orElse(unknown.value());
    }

    private JsonValue onlyBlock(Part part, JsonArray blocks, StructureShape shape, String pointer) {
        Optional<JsonValue> only = blocks.items().size() == 1
                ? mapped(new Part(blocks.items().get(0), JsonText.child(part.pointer(), 0)), shape, pointer)
                : Optional.empty();
        return only.orElse(blocks);
    }

    /** The object with the level that the form leaves out; empty if the document has the level after all. */
    private Optional<JsonObject> withLevel(
            String level, String written, JsonObject object, StructureShape shape, String pointer) {
        if (!(shape.members().get(level) instanceof StructureShape inner)) {
            return Optional.empty();
        }
        Map<String, Member> within = new LinkedHashMap<>(object.byName());
        within.keySet().removeIf(name -> notation.apiName(shape, name).isPresent());
        boolean hasLevel = within.size() < object.byName().size();
        boolean hasMembersOfLevel = within.keySet().stream()
                .anyMatch(name -> notation.apiName(inner, name).isPresent());
        if (object.byName().isEmpty() || (hasLevel && !hasMembersOfLevel)) {
            return Optional.empty();
        }
        String below = JsonText.child(pointer, level);
        pointers.put(below, written);
        JsonObject nested = members(written, new JsonObject(within, object.range()), inner, below);
        return Optional.of(new JsonObject(Map.of(level, new Member(level, object.range(), nested)), object.range()));
    }

    private JsonObject members(String written, JsonObject object, StructureShape shape, String pointer) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            if (notation.isOwn(shape, member.name())) {
                continue;
            }
            String at = JsonText.child(written, member.name());
            Optional<String> apiName =
                    notation.apiName(shape, member.name()).filter(name -> !members.containsKey(name));
            if (apiName.isEmpty()) {
                pointers.put(JsonText.child(pointer, member.name()), at);
                members.put(member.name(), member);
                continue;
            }
            String name = apiName.get();
            if (!member.name().equals(notation.spelling().member(name))) {
                misspelled.add(
                        new Misspelled(member, at, name, notation.spelling().member(name)));
            }
            Shape known = Objects.requireNonNull(shape.members().get(name), name);
            mapped(new Part(member.value(), at), known, JsonText.child(pointer, name))
                    .ifPresent(value -> members.put(name, new Member(name, member.keyRange(), value)));
        }
        return notation.completed(shape, new JsonObject(members, object.range()));
    }

    /** A map is an object, or an array of objects with Key and Value. */
    private JsonValue map(Part part, MapShape shape, String pointer) {
        Map<String, Member> entries = new LinkedHashMap<>();
        if (part.value() instanceof JsonObject object) {
            for (Member member : object.members()) {
                String below = JsonText.child(pointer, member.name());
                mapped(new Part(member.value(), JsonText.child(part.pointer(), member.name())), shape.value(), below)
                        .ifPresent(value ->
                                entries.put(member.name(), new Member(member.name(), member.keyRange(), value)));
            }
            return new JsonObject(entries, object.range());
        }
        if (!(part.value() instanceof JsonArray array) || !notation.mayBeListOfEntries(shape)) {
            return part.value();
        }
        for (int i = 0; i < array.items().size(); i++) {
            Optional<Part> item = notation.known(new Part(array.items().get(i), JsonText.child(part.pointer(), i)));
            if (item.isEmpty()) {
                continue;
            }
            if (!entry(item.get(), shape, pointer, entries)) {
                // one entry with an unknown key may be any of them
                return notation.isListOfEntries(shape) || hasUnknownKey(item.get())
                        ? mappedIfGiven(
                                new Part(new Unknown("a map", true, array.range()), part.pointer()), shape, pointer)
                        : array;
            }
        }
        return new JsonObject(entries, array.range());
    }

    private boolean entry(Part item, MapShape shape, String pointer, Map<String, Member> entries) {
        if (!(item.value() instanceof JsonObject object)
                || member(object, "Key").isEmpty()
                || member(object, "Value").isEmpty()) {
            return false;
        }
        Member key = member(object, "Key").get();
        Optional<Part> known = notation.known(new Part(key.value(), JsonText.child(item.pointer(), key.name())));
        if (known.isEmpty() || !(scalar(known.get().value(), shape.key()) instanceof JsonString name)) {
            return false;
        }
        Member value = member(object, "Value").get();
        Part written = new Part(value.value(), JsonText.child(item.pointer(), value.name()));
        mapped(written, shape.value(), JsonText.child(pointer, name.value()))
                .ifPresent(found -> entries.put(name.value(), new Member(name.value(), name.range(), found)));
        return true;
    }

    /** Key and Value, in CloudFormation's spelling or in small letters. */
    private static Optional<Member> member(JsonObject entry, String name) {
        return entry.member(name).or(() -> entry.member(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasUnknownKey(Part item) {
        return item.value() instanceof Unknown || item.value().holdsUnknown();
    }

    private JsonValue list(Part part, ListShape shape, String pointer) {
        if (notation.objectsMayBeInArrays()
                && part.value() instanceof JsonObject
                && shape.item() instanceof StructureShape) {
            List<JsonValue> only = mapped(part, shape.item(), JsonText.child(pointer, 0)).stream()
                    .toList();
            return new JsonArray(only, part.value().range());
        }
        if (!(part.value() instanceof JsonArray array)) {
            return part.value();
        }
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            Part item = new Part(array.items().get(i), JsonText.child(part.pointer(), i));
            boolean isAnyNumber = item.value() instanceof Unknown && !notation.isOneElement(shape);
            Part known = isAnyNumber ? orGiven(item, shape) : item;
            if (known.value() instanceof Unknown && isAnyNumber) {
                items.add(item.value());
                continue;
            }
            List<JsonValue> elements = isAnyNumber && known.value() instanceof JsonArray several
                    ? several.items()
                    : List.of(known.value());
            for (JsonValue element : elements) {
                mapped(new Part(element, item.pointer()), shape.item(), JsonText.child(pointer, items.size()))
                        .map(value -> element(value, shape))
                        .ifPresent(items::add);
            }
        }
        return new JsonArray(items, array.range());
    }

    private JsonValue element(JsonValue value, ListShape list) {
        return value instanceof Unknown unknown && notation.isOneElement(list)
                ? new Unknown(unknown.expression(), false, unknown.range())
                : value;
    }

    /** These tools convert between strings, numbers and booleans where the text allows it. */
    private static JsonValue scalar(JsonValue value, Shape shape) {
        if (shape instanceof StringShape && value instanceof JsonNumber number) {
            return new JsonString(number.literal(), number.range());
        }
        if (shape instanceof StringShape && value instanceof JsonBoolean truth) {
            return new JsonString(Boolean.toString(truth.value()), truth.range());
        }
        if (shape instanceof BooleanShape
                && value instanceof JsonString text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"))) {
            return new JsonBoolean(Boolean.parseBoolean(text.value()), text.range());
        }
        boolean isOfNumbers = shape instanceof NumberShape || shape instanceof TimestampShape;
        if (isOfNumbers && value instanceof JsonString text) {
            return number(text);
        }
        return value;
    }

    private static JsonValue number(JsonString text) {
        if (text.value().length() > LONGEST_NUMBER || !text.value().matches("-?[0-9]++(\\.[0-9]++)?+")) {
            return text;
        }
        return new JsonNumber(new BigDecimal(text.value()), text.value(), text.range());
    }
}
