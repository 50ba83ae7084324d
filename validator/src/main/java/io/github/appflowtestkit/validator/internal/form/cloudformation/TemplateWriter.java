package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.flow.Timestamps;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes flows as resources of a template. Not thread-safe. */
public final class TemplateWriter {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]++");

    private static final String BUCKET_PREFIX = "bucketPrefix";

    private final ObjectBuilder resources = new ObjectBuilder();

    /** A template without resources. */
    public TemplateWriter() {}

    /**
     * Adds a flow.
     *
     * @param name a name to make the logical id of
     * @param request the CreateFlow request
     * @param status the flow's status; empty if nobody knows it
     * @param leftOut takes what CloudFormation cannot hold
     */
    public void add(String name, JsonObject request, Optional<String> status, LeftOuts leftOut) {
        ObjectBuilder properties = new ObjectBuilder();
        Properties writer = new Properties(leftOut);
        writer.structure(request, StructureLayer.of("CreateFlow").request(), "")
                .members()
                .forEach(member -> properties.put(member.name(), member.value()));
        status.filter(each -> isMeant(each, request, leftOut))
                .ifPresent(each -> properties.put(FlowSchema.FLOW_STATUS, each));
        resources.put(
                logicalId(name),
                new ObjectBuilder()
                        .put("Type", FlowResources.TYPE)
                        .put("Properties", properties.build())
                        .build());
    }

    /** The template. */
    public JsonObject template() {
        return new ObjectBuilder()
                .put("AWSTemplateFormatVersion", "2010-09-09")
                .put(Template.RESOURCES, resources.build())
                .build();
    }

    /** The words of a name, each with a capital: logical ids have only letters and digits. */
    private String logicalId(String name) {
        String id = WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        String first = id.isEmpty() ? "Flow" : id;
        String unique = first;
        for (int number = 2; resources.has(unique); number++) {
            unique = first + number;
        }
        return unique;
    }

    /** Whether a status says more than the one that CloudFormation gives a flow without any. */
    private static boolean isMeant(String status, JsonObject request, LeftOuts leftOut) {
        boolean isOnDemand = request.at("/triggerConfig/triggerType")
                .filter(type -> type instanceof JsonString text && text.value().equals("OnDemand"))
                .isPresent();
        if (isOnDemand || status.equals("Draft")) {
            return false;
        }
        if (!FlowSchema.STATUSES.contains(status)) {
            leftOut.add(
                    "",
                    "the status " + JsonText.quoted(status) + " is left out; CloudFormation has "
                            + String.join(", ", FlowSchema.STATUSES));
            return false;
        }
        return true;
    }

    /** Writes the properties of one flow. */
    private record Properties(LeftOuts leftOut) {

        JsonValue value(JsonValue value, Shape shape, String pointer) {
            if (value instanceof JsonObject object && shape instanceof StructureShape structure) {
                return structure(object, structure, pointer);
            }
            if (value instanceof JsonObject object && shape instanceof MapShape map) {
                return map(object, map, pointer);
            }
            if (value instanceof JsonArray array && shape instanceof ListShape list) {
                List<JsonValue> items = new ArrayList<>();
                for (JsonValue item : array.items()) {
                    items.add(value(item, list.item(), JsonText.child(pointer, items.size())));
                }
                return ObjectBuilder.array(items);
            }
            if (shape instanceof TimestampShape) {
                return Timestamps.seconds(value)
                        .<JsonValue>map(ObjectBuilder::number)
                        .orElse(value);
            }
            if (value instanceof JsonString text) {
                sayWhatIsNotTaken(text.value(), shape, pointer);
            }
            return value;
        }

        private void sayWhatIsNotTaken(String text, Shape shape, String pointer) {
            if (text.contains("{{resolve:")) {
                leftOut.add(pointer, "CloudFormation resolves what is in double braces");
            }
            if (shape instanceof StringShape
                    && FlowSchema.REFUSED_VALUES
                            .getOrDefault(shape.name(), Set.of())
                            .contains(text)) {
                leftOut.add(pointer, "CloudFormation does not accept " + JsonText.quoted(text));
            }
        }

        JsonObject structure(JsonObject object, StructureShape shape, String pointer) {
            if (shape.name().equals(FlowSchema.TRIGGER_PROPERTIES)
                    && object.member(FlowSchema.LEVEL).map(Member::value).orElse(null) instanceof JsonObject level
                    && shape.members().get(FlowSchema.LEVEL) instanceof StructureShape inner) {
                return structure(level, inner, JsonText.child(pointer, FlowSchema.LEVEL));
            }
            ObjectBuilder written = new ObjectBuilder();
            for (Member member : object.members()) {
                String below = JsonText.child(pointer, member.name());
                if (!shape.names().contains(member.name())) {
                    leftOut.add(below, "left out; a CreateFlow request has no such member");
                } else if (FlowSchema.LACKING
                        .getOrDefault(shape.name(), Set.of())
                        .contains(member.name())) {
                    leftOut.add(below, "left out; CloudFormation has no such property");
                } else if (!(member.value() instanceof JsonNull)) {
                    Shape inner = Objects.requireNonNull(shape.members().get(member.name()));
                    written.put(FlowSchema.SPELLING.member(member.name()), value(member.value(), inner, below));
                }
            }
            FlowSchema.REQUIRED.getOrDefault(shape.name(), Set.of()).stream()
                    .filter(name -> !written.has(FlowSchema.SPELLING.member(name)))
                    .sorted()
                    .forEach(name -> addRequired(written, name, JsonText.child(pointer, name)));
            return written.build();
        }

        private void addRequired(ObjectBuilder written, String name, String pointer) {
            if (name.equals(BUCKET_PREFIX)) {
                written.put(FlowSchema.SPELLING.member(name), "");
                leftOut.add(pointer, "written as \"\", because CloudFormation requires it");
            } else {
                leftOut.add(pointer, "missing; CloudFormation requires it");
            }
        }

        private JsonValue map(JsonObject object, MapShape shape, String pointer) {
            boolean isList = FlowSchema.isListOfEntries(shape);
            if (!isList && Intrinsics.function(object).isPresent()) {
                leftOut.add(pointer, "CloudFormation takes this for a function");
            }
            ObjectBuilder members = new ObjectBuilder();
            List<JsonValue> entries = new ArrayList<>();
            for (Member member : object.members()) {
                if (!(member.value() instanceof JsonNull)) {
                    JsonValue value = value(member.value(), shape.value(), JsonText.child(pointer, member.name()));
                    members.put(member.name(), value);
                    entries.add(new ObjectBuilder()
                            .put("Key", member.name())
                            .put("Value", value)
                            .build());
                }
            }
            return isList ? ObjectBuilder.array(entries) : members.build();
        }
    }
}
