package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import org.jspecify.annotations.Nullable;

/** Finds the shape that a value of a document must have. */
public final class ShapeLookup {

    private ShapeLookup() {}

    /** The shape of the value at a pointer; null if the schema has none there. */
    public static @Nullable Shape at(StructureShape request, String pointer) {
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
        if (shape instanceof StructureShape structure) {
            return structure.members().get(step);
        }
        if (shape instanceof MapShape map) {
            return map.value();
        }
        return shape instanceof ListShape list ? list.item() : null;
    }
}
