package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
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

    /** Whether an array with one object can stand for the object, as a block of Terraform does, and the other way around. */
    default boolean objectsMayBeInArrays() {
        return true;
    }

    /** Whether the form may write a map as an array of objects with Key and Value. */
    default boolean mayBeListOfEntries(MapShape map) {
        return true;
    }

    /** Whether the form always writes a map as such an array, and says itself what is wrong with one. */
    default boolean isListOfEntries(MapShape map) {
        return false;
    }

    /**
     * What the form refuses in a value although the service model allows it. The mapper asks for every value that it
     * maps, the outer ones first.
     *
     * @param shape the shape of the value in the request
     * @param part the value, which is known
     * @param request the pointer of the value in the request
     */
    default List<Finding> refused(Shape shape, Part part, String request) {
        return List.of();
    }

    /** Whether a value means that the member is absent, such as an empty string where a tool sends none. */
    default boolean isAbsent(JsonValue value, Shape shape) {
        return false;
    }

    /** Whether an unknown element of that array is exactly one element, and not any number of them. */
    default boolean isOneElement(ListShape list) {
        return false;
    }

    /** An object of the request together with what the tool of the form adds to it. */
    default JsonObject completed(StructureShape structure, JsonObject object) {
        return object;
    }

    /** The findings about all members of a flow that are written in a wrong but recognizable spelling. */
    default List<Finding> misspelled(List<Misspelled> members) {
        return members.stream().map(Misspelled::finding).toList();
    }

    /**
     * A member in a wrong but recognizable spelling.
     *
     * @param member the member as it is written
     * @param pointer the JSON Pointer of the member in the document
     * @param apiName the API's name for it
     * @param right how the form spells it
     */
    record Misspelled(JsonValue.Member member, String pointer, String apiName, String right) {

        private Finding finding() {
            return FindingFactory.ofViolation(
                    new Violation(Violation.Kind.UNKNOWN, apiName, Optional.empty(), List.of()),
                    pointer,
                    member.keyRange(),
                    "unknown member " + JsonText.quoted(member.name()) + "; did you mean " + JsonText.quoted(right)
                            + "?",
                    Optional.empty());
        }
    }

    /**
     * A value and where it is written.
     *
     * @param value the value
     * @param pointer the JSON Pointer of the value in the document
     */
    record Part(JsonValue value, String pointer) {}
}
