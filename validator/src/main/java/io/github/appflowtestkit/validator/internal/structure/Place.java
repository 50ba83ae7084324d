package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
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
 * @param path the path in the words of the document, such as {@code tasks[0].taskType}; empty for the request itself
 * @param pointer the JSON Pointer
 * @param spelling how the document spells members
 */
record Place(JsonValue value, Shape shape, String path, String pointer, Spelling spelling) {

    /** The place at a pointer that exists in both document and schema. */
    static Place at(JsonValue document, StructureShape request, String pointer, Spelling spelling) {
        Place place = new Place(document, request, "", "", spelling);
        for (String step : JsonText.steps(pointer)) {
            place = place.below(step);
        }
        return place;
    }

    private Place below(String step) {
        String below = JsonText.child(pointer, step);
        if (shape instanceof ListShape list && value instanceof JsonArray array) {
            return new Place(
                    array.items().get(Integer.parseInt(step)), list.item(), path + "[" + step + "]", below, spelling);
        }
        JsonValue next = ((JsonObject) value).member(step).orElseThrow().value();
        if (shape instanceof MapShape map) {
            return new Place(next, map.value(), pathOf(step), below, spelling);
        }
        StructureShape structure = (StructureShape) shape;
        return new Place(
                next, Optional.ofNullable(structure.members().get(step)).orElseThrow(), pathOf(step), below, spelling);
    }

    /** The path of a member of this place. */
    String pathOf(String member) {
        if (shape instanceof MapShape) {
            return JsonText.memberPath(path, member);
        }
        return spelling.leftOut().contains(member) ? path : JsonText.memberPath(path, spelling.member(member));
    }

    /** The name of the place in messages. */
    String named() {
        return path.isEmpty() ? spelling.request() : path;
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
