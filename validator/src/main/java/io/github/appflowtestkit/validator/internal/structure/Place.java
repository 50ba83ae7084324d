package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.Optional;

/**
 * A place in a document: the value there, the shape that it must have, and its name for users.
 *
 * @param value the value
 * @param shape its shape
 * @param path the path as the API writes it, such as {@code tasks[0].taskType}; empty for the request itself
 * @param pointer the JSON Pointer
 */
record Place(JsonValue value, Shape shape, String path, String pointer) {

    /** The place at a pointer that exists in both document and schema. */
    static Place at(JsonValue document, StructureShape request, String pointer) {
        Place place = new Place(document, request, "", "");
        for (String step : JsonText.steps(pointer)) {
            place = place.below(step);
        }
        return place;
    }

    private Place below(String step) {
        String below = JsonText.child(pointer, step);
        if (shape instanceof ListShape list && value instanceof JsonArray array) {
            return new Place(array.items().get(Integer.parseInt(step)), list.item(), path + "[" + step + "]", below);
        }
        JsonValue next = ((JsonObject) value).member(step).orElseThrow().value();
        if (shape instanceof MapShape map) {
            return new Place(next, map.value(), pathOf(step), below);
        }
        StructureShape structure = (StructureShape) shape;
        return new Place(
                next, Optional.ofNullable(structure.members().get(step)).orElseThrow(), pathOf(step), below);
    }

    /** The path of a member of this place. */
    String pathOf(String member) {
        return JsonText.memberPath(path, member);
    }

    /** The name of the place in messages. */
    String named() {
        return path.isEmpty() ? "the request" : path;
    }

    /** Whether no message may show the value; values of enums are shown. */
    boolean isSecret() {
        if (shape instanceof StringShape text
                && (text.secret() || !text.allowed().isEmpty())) {
            return text.secret();
        }
        return Secrets.isCredentialAt(JsonText.steps(pointer));
    }

    /** A member of the value, which must exist. */
    JsonValue.Member member(String name) {
        return ((JsonObject) value).member(name).orElseThrow();
    }
}
