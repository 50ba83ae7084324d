package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.flow.Paths;
import io.github.appflowtestkit.validator.internal.form.Notation;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How resources of a provider write a flow.
 *
 * @param provider the provider
 * @param references what expressions stand for, as far as the document tells
 */
record ProviderNotation(Provider provider, References references) implements Notation {

    @Override
    public Spelling spelling() {
        return provider.spelling();
    }

    @Override
    public Optional<String> apiName(StructureShape structure, String name) {
        return provider.apiName(structure, name);
    }

    @Override
    public Optional<Part> known(Part part) {
        return Optional.of(references.known(part)).filter(known -> !(known.value() instanceof JsonNull));
    }

    @Override
    public boolean isOwn(StructureShape structure, String name) {
        return provider.isOwn(structure, name);
    }

    /** CloudFormation's TriggerProperties are those of a schedule. */
    @Override
    public Optional<String> leftOut(StructureShape structure) {
        return !provider.hasBlocks() && structure.name().equals("TriggerProperties")
                ? Optional.of("Scheduled")
                : Optional.empty();
    }

    @Override
    public boolean objectsMayBeInArrays() {
        return provider.hasBlocks();
    }

    @Override
    public boolean mayBeListOfEntries(MapShape map) {
        return provider.mayBeListOfEntries(map);
    }

    /** The AWS provider sends no empty strings, no zeros, and no blocks that are not there. */
    @Override
    public boolean isAbsent(JsonValue value, Shape shape) {
        if (!provider.hasBlocks()) {
            return false;
        }
        if (value instanceof JsonString text && text.value().isEmpty()) {
            return shape instanceof StringShape string ? !provider.sendsEmpty(string) : shape instanceof TimestampShape;
        }
        if (value instanceof JsonNumber number && shape instanceof NumberShape) {
            return number.value().signum() == 0;
        }
        return value instanceof JsonArray array && array.items().isEmpty() && shape instanceof StructureShape;
    }

    /** Only blocks may stand for any number of blocks: an element of a list is one. */
    @Override
    public boolean isOneElement(ListShape list) {
        return !provider.hasBlocks() || !(list.item() instanceof StructureShape);
    }

    /** The AWS provider sends an empty list where a task has no fields, and no trigger properties without a schedule. */
    @Override
    public JsonObject completed(StructureShape structure, JsonObject object) {
        if (!provider.hasBlocks()) {
            return object;
        }
        if (structure.name().equals("Task") && object.member("sourceFields").isEmpty()) {
            Map<String, Member> members = new LinkedHashMap<>(object.byName());
            JsonArray none = new JsonArray(List.of(), object.range());
            members.put("sourceFields", new Member("sourceFields", object.range(), none));
            return new JsonObject(members, object.range());
        }
        Optional<Member> properties = object.member("triggerProperties");
        if (properties.isPresent()
                && properties.get().value() instanceof JsonObject inner
                && inner.members().isEmpty()) {
            Map<String, Member> members = new LinkedHashMap<>(object.byName());
            members.remove("triggerProperties");
            return new JsonObject(members, object.range());
        }
        return object;
    }

    @Override
    public List<Finding> misspelled(List<Misspelled> members) {
        return Notation.super.misspelled(members.stream()
                .filter(each -> !provider.writes(each.member().name(), each.apiName()))
                .toList());
    }

    /** Arguments that the provider does not have, and those that only the provider requires. */
    @Override
    public List<Finding> refused(Shape shape, Part part, String request) {
        if (!(shape instanceof StructureShape structure) || !(part.value() instanceof JsonObject object)) {
            return List.of();
        }
        List<Finding> refused = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (Member member : object.members()) {
            Optional<String> apiName = apiName(structure, member.name());
            apiName.filter(name -> !(member.value() instanceof JsonNull)).ifPresent(written::add);
            apiName.flatMap(name -> provider.lacks(structure, name))
                    .ifPresent(why -> refused.add(FindingFactory.ofViolation(
                            new Violation(Violation.Kind.UNKNOWN, apiName.get(), Optional.empty(), List.of()),
                            JsonText.child(part.pointer(), member.name()),
                            member.keyRange(),
                            "unknown member " + JsonText.quoted(member.name()) + place(request) + why,
                            Optional.empty())));
        }
        provider.alsoRequires(structure).stream()
                .filter(required -> !written.contains(required))
                .forEach(required -> refused.add(FindingFactory.ofViolation(
                        new Violation(Violation.Kind.REQUIRED, required, Optional.empty(), List.of()),
                        part.pointer(),
                        object.range(),
                        "missing member " + JsonText.quoted(spelling().member(required)) + place(request) + "the "
                                + provider.title() + " provider requires it",
                        Optional.empty())));
        return refused;
    }

    private String place(String request) {
        return " in " + Paths.of(request, spelling()) + "; ";
    }
}
