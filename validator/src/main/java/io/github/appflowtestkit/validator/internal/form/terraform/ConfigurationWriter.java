package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.flow.Timestamps;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
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
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a flow as the arguments and blocks of {@code aws_appflow_flow}, in the tree of Terraform's JSON syntax. */
final class ConfigurationWriter {

    private static final Provider PROVIDER = Provider.AWS;

    /** The years that RFC 3339 has. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-.*");

    private static final String BUCKET_PREFIX = "bucketPrefix";
    private static final String MAX_PARALLELISM = "maxParallelism";

    private final LeftOuts leftOut;

    private ConfigurationWriter(LeftOuts leftOut) {
        this.leftOut = leftOut;
    }

    /** The body of the resource. */
    static JsonObject body(JsonObject request, LeftOuts leftOut) {
        return new ConfigurationWriter(leftOut)
                .structure(request, StructureLayer.of("CreateFlow").request(), "");
    }

    /** A string without references, as Terraform's templates write it. */
    static String template(String text) {
        return text.replaceAll("([$%])(?=\\{)", "$1$1");
    }

    private JsonObject structure(JsonObject object, StructureShape shape, String pointer) {
        ObjectBuilder written = new ObjectBuilder();
        for (Member member : object.members()) {
            String name = member.name();
            String below = JsonText.child(pointer, name);
            Optional<String> lacks = PROVIDER.lacks(shape, name);
            if (!shape.names().contains(name)) {
                leftOut.add(below, "left out; a CreateFlow request has no such member");
            } else if (lacks.isPresent()) {
                leftOut.add(below, "left out; " + lacks.get());
            } else {
                Shape inner = Objects.requireNonNull(shape.members().get(name));
                value(member.value(), inner, below)
                        .ifPresent(value -> written.put(PROVIDER.spelling().member(name), value));
                if (name.equals(MAX_PARALLELISM)) {
                    leftOut.add(
                            below, "written as " + PROVIDER.spelling().member(name) + ", as the AWS provider calls it");
                }
            }
        }
        PROVIDER.alsoRequires(shape).stream()
                .filter(name -> !written.has(PROVIDER.spelling().member(name)))
                .forEach(name -> addRequired(written, name, JsonText.child(pointer, name)));
        return written.build();
    }

    /** The provider sends no empty prefix, so it means none. */
    private void addRequired(ObjectBuilder written, String name, String pointer) {
        if (name.equals(BUCKET_PREFIX)) {
            written.put(PROVIDER.spelling().member(name), "");
            leftOut.add(pointer, "written as \"\", because the AWS provider requires it; it sends none");
        } else {
            leftOut.add(pointer, "missing; the AWS provider requires it");
        }
    }

    /** A value as an argument or as blocks; empty if the provider sends none. */
    private Optional<JsonValue> value(JsonValue value, Shape shape, String pointer) {
        if (value instanceof JsonObject object && shape instanceof StructureShape structure) {
            return Optional.of(ObjectBuilder.array(List.of(structure(object, structure, pointer))));
        }
        if (value instanceof JsonArray array && shape instanceof ListShape list) {
            return Optional.of(ObjectBuilder.array(items(array, list.item(), pointer)));
        }
        if (value instanceof JsonObject object && shape instanceof MapShape map) {
            ObjectBuilder entries = new ObjectBuilder();
            for (Member member : object.members()) {
                value(member.value(), map.value(), JsonText.child(pointer, member.name()))
                        .ifPresent(each -> entries.put(template(member.name()), each));
            }
            return Optional.of(entries.build());
        }
        if (value instanceof JsonNull) {
            return Optional.empty();
        }
        Optional<String> lost = notSent(value, shape);
        if (lost.isPresent()) {
            leftOut.add(pointer, "left out; the AWS provider does not send " + lost.get());
            return Optional.empty();
        }
        if (shape instanceof TimestampShape) {
            return Optional.of(time(value));
        }
        return Optional.of(value instanceof JsonString text ? ObjectBuilder.string(template(text.value())) : value);
    }

    private List<JsonValue> items(JsonArray array, Shape item, String pointer) {
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            JsonValue each = array.items().get(i);
            String below = JsonText.child(pointer, i);
            if (each instanceof JsonObject object && item instanceof StructureShape structure) {
                items.add(structure(object, structure, below));
            } else {
                value(each, item, below).ifPresent(items::add);
            }
        }
        return items;
    }

    private static Optional<String> notSent(JsonValue value, Shape shape) {
        if (value instanceof JsonString text && text.value().isEmpty()) {
            boolean isSent = shape instanceof StringShape string && PROVIDER.sendsEmpty(string);
            return isSent ? Optional.empty() : Optional.of("empty strings");
        }
        boolean isZero = value instanceof JsonNumber number
                && shape instanceof NumberShape
                && number.value().signum() == 0;
        return isZero ? Optional.of("0") : Optional.empty();
    }

    private static JsonValue time(JsonValue value) {
        if (!(value instanceof JsonNumber)) {
            return value;
        }
        return Timestamps.instant(value)
                .map(Object::toString)
                .filter(text -> TIME.matcher(text).matches())
                .<JsonValue>map(ObjectBuilder::string)
                .orElse(value);
    }
}
