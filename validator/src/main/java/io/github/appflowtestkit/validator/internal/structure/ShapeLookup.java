package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the shape that a place of a document was meant to have. */
public final class ShapeLookup {

    private ShapeLookup() {}

    /** The shape of the value at a pointer; null where the schema knows no such place. */
    public static @Nullable Shape at(Shape.Structure request, String pointer) {
        Shape shape = request;
        for (String step : JsonText.steps(pointer)) {
            Shape next = below(shape, step);
            if (next == null) {
                return null;
            }
            shape = next;
        }
        return shape;
    }

    private static @Nullable Shape below(Shape shape, String step) {
        if (shape instanceof Shape.Structure structure) {
            return structure.members().get(step);
        }
        if (shape instanceof Shape.MapOf map) {
            return map.value();
        }
        return shape instanceof Shape.ListOf list ? list.item() : null;
    }

    /** What is wrong with a key of the map at a pointer. */
    public static List<Fault> keyFaults(Shape.Structure request, String pointer, String key) {
        List<Fault> faults = new ArrayList<>();
        if (at(request, pointer) instanceof Shape.MapOf map) {
            ShapeEngine.text(key, map.key(), kind -> Fault.ofMember(kind, pointer, key), faults);
        }
        return faults;
    }
}
