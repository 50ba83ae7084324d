package io.github.appflowtestkit.validator.internal.structure;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.Bounds;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a sound request that breaks exactly one constraint, at every place that the shapes have. */
final class SingleFaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode sound;
    private final List<SingleFault> faults = new ArrayList<>();

    private SingleFaults(ObjectNode sound) {
        this.sound = sound;
    }

    /** Which stretch of text a finding is to mark. */
    enum Part {
        KEY,
        VALUE
    }

    /** What a change breaks. */
    enum Change {
        TYPE,
        MISSING,
        UNKNOWN,
        CASE,
        VALUE,
        CASE_OF_VALUE,
        PATTERN,
        TOO_LONG,
        TOO_SHORT,
        TOO_SMALL,
        TOO_LARGE,
        FRACTION,
        MAP_KEY,
        MAP_SIZE,
        TOO_MANY,
        TOO_FEW,
        TIME
    }

    /** What is broken, and where; at the member itself even if it is missing or has another name. */
    record Target(Change change, String pointer) {}

    /** A changed request and the one finding that it is to give. */
    record SingleFault(Target target, String detail, String document, String rule, String pointer, Part part) {
        @Override
        public String toString() {
            String place = target.pointer().isEmpty() ? "the root" : target.pointer();
            return target.change() + (detail.isEmpty() ? "" : " " + detail) + " at " + place;
        }
    }

    static List<SingleFault> of(StructureShape request) {
        SingleFaults all = new SingleFaults((ObjectNode) Samples.full(request));
        all.visit(request, "");
        return all.faults;
    }

    private void visit(Shape shape, String pointer) {
        types(shape, pointer);
        if (shape instanceof StructureShape structure) {
            structure(structure, pointer);
        } else if (shape instanceof ListShape list) {
            count(list.count(), pointer, at(pointer).get(0));
            visit(list.item(), child(pointer, 0));
        } else if (shape instanceof MapShape map) {
            map(map, pointer);
        } else if (shape instanceof StringShape text) {
            text(text, pointer);
        } else if (shape instanceof NumberShape numeric) {
            numeric(numeric, pointer);
        } else if (shape instanceof TimestampShape) {
            for (String wrong : List.of("tomorrow", "2026-11-23", "2026-13-01T00:00:00Z", "2026-11-23T08:00:00")) {
                replace(Change.TIME, wrong, pointer, NODES.stringNode(wrong), "AF1009");
            }
        }
    }

    private void types(Shape shape, String pointer) {
        boolean isTime = shape instanceof TimestampShape;
        List<JsonNode> others = List.of(
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.stringNode("text"),
                NODES.numberNode(7),
                NODES.booleanNode(true),
                NODES.nullNode());
        for (JsonNode other : others) {
            boolean fits = (other.isObject() && (shape instanceof StructureShape || shape instanceof MapShape))
                    || (other.isArray() && shape instanceof ListShape)
                    || (other.isString() && (shape instanceof StringShape || isTime))
                    || (other.isNumber() && (shape instanceof NumberShape || isTime))
                    || (other.isBoolean() && shape instanceof BooleanShape);
            if (!fits) {
                replace(Change.TYPE, other.toString(), pointer, other, isTime ? "AF1009" : "AF1003");
            }
        }
    }

    private void structure(StructureShape structure, String pointer) {
        for (String required : structure.required()) {
            ObjectNode changed = sound.deepCopy();
            object(changed, pointer).remove(required);
            add(new Target(Change.MISSING, child(pointer, required)), "", changed, "AF1001", pointer, Part.VALUE);
        }
        unknown(pointer, "zzUnknownzz");
        structure.members().forEach((name, member) -> {
            if (!name.startsWith("$")) {
                rename(pointer, name, flipCase(name));
                visit(member, child(pointer, name));
            }
        });
    }

    private void unknown(String pointer, String name) {
        ObjectNode changed = sound.deepCopy();
        object(changed, pointer).put(name, "x");
        add(new Target(Change.UNKNOWN, pointer), "", changed, "AF1002", child(pointer, name), Part.KEY);
    }

    private void rename(String pointer, String name, String other) {
        ObjectNode changed = sound.deepCopy();
        ObjectNode object = object(changed, pointer);
        object.set(other, object.remove(name));
        add(new Target(Change.CASE, child(pointer, name)), other, changed, "AF1002", child(pointer, other), Part.KEY);
    }

    private void map(MapShape map, String pointer) {
        JsonNode value = at(pointer).properties().iterator().next().getValue();
        map.count().max().ifPresent(greatest -> {
            ObjectNode large = NODES.objectNode();
            for (int i = 0; i <= greatest; i++) {
                large.set("k" + i, value);
            }
            replace(Change.MAP_SIZE, "of " + large.size(), pointer, large, "AF1008");
        });
        if (!map.key().allowed().isEmpty()) {
            key(pointer, value, "NO_SUCH_KEY", "AF1004");
            key(pointer, value, map.key().allowed().get(0).toLowerCase(Locale.ROOT), "AF1004");
        }
        Samples.unsoundTexts(map.key()).stream()
                .filter(key -> map.key().allowed().isEmpty())
                .forEach(key -> key(pointer, value, key, "AF1006"));
        map.key()
                .length()
                .max()
                .ifPresent(greatest -> key(pointer, value, Samples.soundText(map.key(), greatest + 1), "AF1005"));
        if (map.key().length().min().orElse(0) > 0) {
            key(pointer, value, "", "AF1005");
        }
        visit(map.value(), child(pointer, at(pointer).propertyNames().iterator().next()));
    }

    private void key(String pointer, JsonNode value, String key, String rule) {
        ObjectNode changed = sound.deepCopy();
        object(changed, pointer).set(key, value);
        add(new Target(Change.MAP_KEY, pointer), JsonText.quoted(key), changed, rule, child(pointer, key), Part.KEY);
    }

    private void text(StringShape text, String pointer) {
        if (!text.allowed().isEmpty()) {
            replace(Change.VALUE, "", pointer, NODES.stringNode("No such value"), "AF1004");
            replace(
                    Change.CASE_OF_VALUE,
                    "",
                    pointer,
                    NODES.stringNode(flipCase(text.allowed().get(0))),
                    "AF1004");
            return;
        }
        Samples.unsoundTexts(text)
                .forEach(wrong ->
                        replace(Change.PATTERN, JsonText.quoted(wrong), pointer, NODES.stringNode(wrong), "AF1006"));
        length(Change.TOO_LONG, text.length().max(), 1, text, pointer);
        length(Change.TOO_SHORT, text.length().min(), -1, text, pointer);
    }

    private void length(Change change, OptionalInt bound, int step, StringShape text, String pointer) {
        if (bound.isPresent() && bound.getAsInt() + step >= 0) {
            String wrong = Samples.soundText(text, bound.getAsInt() + step);
            replace(change, "", pointer, NODES.stringNode(wrong), "AF1005");
        }
    }

    private void numeric(NumberShape numeric, String pointer) {
        numeric.min()
                .ifPresent(least -> replace(
                        Change.TOO_SMALL, "", pointer, NODES.numberNode(least.subtract(BigDecimal.ONE)), "AF1007"));
        numeric.max()
                .ifPresent(greatest -> replace(
                        Change.TOO_LARGE, "", pointer, NODES.numberNode(greatest.add(BigDecimal.ONE)), "AF1007"));
        if (numeric.whole()) {
            replace(Change.FRACTION, "", pointer, NODES.numberNode(new BigDecimal("1.5")), "AF1003");
        }
    }

    private void count(Bounds bounds, String pointer, JsonNode item) {
        bounds.max()
                .ifPresent(greatest ->
                        replace(Change.TOO_MANY, "", pointer, Samples.repeated(item, greatest + 1), "AF1008"));
        if (bounds.min().orElse(0) > 0) {
            replace(Change.TOO_FEW, "", pointer, NODES.arrayNode(), "AF1008");
        }
    }

    private static String flipCase(String name) {
        char first = name.charAt(0);
        String flipped = Character.isUpperCase(first)
                ? name.toLowerCase(Locale.ROOT)
                : Character.toUpperCase(first) + name.substring(1);
        return flipped.equals(name) ? name.toUpperCase(Locale.ROOT) : flipped;
    }

    private void replace(Change change, String detail, String pointer, JsonNode value, String rule) {
        Target target = new Target(change, pointer);
        if (pointer.isEmpty()) {
            faults.add(new SingleFault(target, detail, value.toString(), rule, "", Part.VALUE));
            return;
        }
        ObjectNode changed = sound.deepCopy();
        List<String> steps = JsonText.steps(pointer);
        String last = steps.get(steps.size() - 1);
        JsonNode parent = changed.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        add(target, detail, changed, rule, pointer, Part.VALUE);
    }

    private void add(Target target, String detail, ObjectNode changed, String rule, String pointer, Part part) {
        faults.add(new SingleFault(target, detail, changed.toPrettyString(), rule, pointer, part));
    }

    private JsonNode at(String pointer) {
        return sound.at(pointer);
    }

    private static ObjectNode object(ObjectNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }
}
