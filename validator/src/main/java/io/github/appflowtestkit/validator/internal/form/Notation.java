package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.Optional;

/** How a form writes the values of a request. A {@link RequestMapper} reads requests by it. */
public interface Notation {

    /** The names of the form for the members of a request. */
    Spelling spelling();

    /**
     * The API's name for a member as the form may write it, in its right spelling or in a similar one.
     *
     * @param structure the object that has the member
     * @param name the name in the document
     * @return empty if the object has no such member
     */
    Optional<String> apiName(StructureShape structure, String name);

    /**
     * The value that a part of the document stands for: itself, what a reference leads to, or {@link JsonValue.Unknown}.
     * Only the outermost level counts, because the mapper comes back for what is within.
     *
     * @return empty if the part stands for no value, as if it were not there
     */
    Optional<Part> known(Part part);

    /**
     * Whether the form has a member that is no part of a request and that nobody need check here, such as the status of a
     * flow in a template.
     */
    default boolean isOwn(StructureShape structure, String name) {
        return false;
    }

    /** The only member of an object that the form leaves out, so that what belongs below it stands in the object itself. */
    default Optional<String> leftOut(StructureShape structure) {
        return Optional.empty();
    }

    /**
     * A value and where it is written.
     *
     * @param value the value
     * @param pointer the JSON Pointer of the value in the document
     */
    record Part(JsonValue value, String pointer) {}
}
