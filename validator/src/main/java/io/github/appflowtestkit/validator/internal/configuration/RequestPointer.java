package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.regex.Pattern;

/** Reads JSON Pointers into CreateFlow requests in which {@code *} stands for any one step. */
public final class RequestPointer {

    private static final String ANY = "*";
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final String EXAMPLE = "such as \"/description\" or \"/tasks/*/taskProperties\"";

    private RequestPointer() {}

    /**
     * Checks a pointer.
     *
     * @return the pointer
     * @throws IllegalArgumentException if no CreateFlow request has such a part; the message follows the name of the pointer
     */
    public static String parse(String pointer) {
        if (!pointer.startsWith("/") || pointer.length() < 2) {
            throw new IllegalArgumentException("must be a JSON Pointer into a CreateFlow request, " + EXAMPLE
                    + ", but is " + JsonText.quoted(pointer));
        }
        Shape shape = StructureLayer.of("CreateFlow").request();
        String above = "";
        for (String step : JsonText.steps(pointer)) {
            if (shape instanceof StructureShape && step.equals(ANY)) {
                // what may follow depends on the member
                return pointer;
            }
            shape = below(shape, step, above, pointer);
            above = JsonText.child(above, step);
        }
        return pointer;
    }

    private static Shape below(Shape shape, String step, String above, String pointer) {
        if (shape instanceof StructureShape structure) {
            Shape member = structure.members().get(step);
            if (member == null || step.startsWith("$")) {
                throw new IllegalArgumentException("must name a part of a CreateFlow request, but " + at(above)
                        + " has no member " + JsonText.quoted(step) + Problems.suggestion(step, structure.names()));
            }
            return member;
        }
        if (shape instanceof MapShape map) {
            return map.value();
        }
        if (!(shape instanceof ListShape list)) {
            throw new IllegalArgumentException("must name a part of a CreateFlow request, but nothing is below "
                    + JsonText.quoted(above) + " in " + JsonText.quoted(pointer));
        }
        if (!step.equals(ANY) && !INDEX.matcher(step).matches()) {
            throw new IllegalArgumentException("must have an index or \"*\" below " + JsonText.quoted(above)
                    + ", but has " + JsonText.quoted(step));
        }
        return list.item();
    }

    private static String at(String above) {
        return above.isEmpty() ? "it" : JsonText.quoted(above);
    }
}
