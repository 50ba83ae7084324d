package io.github.appflowtestkit.validator.internal.structure;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.Change;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.Target;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All that can be broken in a request: counted from its shapes, without a look at the changes that are made of it. */
final class Targets {

    private final JsonNode sound;
    private final Set<Target> targets = new LinkedHashSet<>();
    private final Set<String> shapes = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();

    private Targets(JsonNode sound) {
        this.sound = sound;
    }

    static Targets of(StructureShape request) {
        Targets all = new Targets(Samples.full(request));
        all.visit(request, "");
        return all;
    }

    Set<Target> all() {
        return targets;
    }

    /** The names of the shapes that are reached. */
    Set<String> shapes() {
        return shapes;
    }

    /** The members that are reached, as {@code Shape.member}. */
    Set<String> members() {
        return members;
    }

    private void visit(Shape shape, String pointer) {
        shapes.add(shape.name());
        target(Change.TYPE, pointer);
        if (shape instanceof StructureShape structure) {
            structure(structure, pointer);
        } else if (shape instanceof ListShape list) {
            greatest(list.count().max(), Change.TOO_MANY, pointer);
            least(list.count().min(), Change.TOO_FEW, pointer);
            visit(list.item(), child(pointer, 0));
        } else if (shape instanceof MapShape map) {
            greatest(map.count().max(), Change.MAP_SIZE, pointer);
            shapes.add(map.key().name());
            target(Change.MAP_KEY, pointer);
            visit(
                    map.value(),
                    child(pointer, sound.at(pointer).propertyNames().iterator().next()));
        } else if (shape instanceof StringShape text) {
            text(text, pointer);
        } else if (shape instanceof NumberShape numeric) {
            numeric.min().ifPresent(least -> target(Change.TOO_SMALL, pointer));
            numeric.max().ifPresent(greatest -> target(Change.TOO_LARGE, pointer));
            target(Change.FRACTION, pointer);
        } else if (shape instanceof TimestampShape) {
            target(Change.TIME, pointer);
        }
    }

    private void structure(StructureShape structure, String pointer) {
        target(Change.UNKNOWN, pointer);
        structure.required().forEach(name -> target(Change.MISSING, child(pointer, name)));
        for (String name : structure.names()) {
            members.add(structure.name() + "." + name);
            target(Change.CASE, child(pointer, name));
            visit(Objects.requireNonNull(structure.members().get(name)), child(pointer, name));
        }
    }

    private void text(StringShape text, String pointer) {
        if (!text.allowed().isEmpty()) {
            target(Change.VALUE, pointer);
            target(Change.CASE_OF_VALUE, pointer);
            return;
        }
        text.pattern().ifPresent(pattern -> target(Change.PATTERN, pointer));
        greatest(text.length().max(), Change.TOO_LONG, pointer);
        least(text.length().min(), Change.TOO_SHORT, pointer);
    }

    private void greatest(OptionalInt bound, Change change, String pointer) {
        bound.ifPresent(greatest -> target(change, pointer));
    }

    private void least(OptionalInt bound, Change change, String pointer) {
        if (bound.orElse(0) > 0) {
            target(change, pointer);
        }
    }

    private void target(Change change, String pointer) {
        targets.add(new Target(change, pointer));
    }
}
