package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow on one side of a comparison. Immutable.
 *
 * @param request the flow as its document has it
 * @param tree the request with the values that the document does not know at their places
 */
public record ComparedFlow(FlowRequest request, JsonObject tree) {

    private static final int DEEPEST = 500;

    /**
     * The flow of a request; what is no object has no members.
     *
     * @throws IllegalArgumentException if the JSON of the request is malformed
     */
    public static ComparedFlow of(FlowRequest request) {
        JsonValue root = new DocumentReader(Integer.MAX_VALUE, DEEPEST)
                .readJson(request.json())
                .root()
                .orElseThrow(() -> new IllegalArgumentException(
                        "json of the flow must be JSON, but is " + JsonText.quoted(request.json())));
        JsonValue tree = root instanceof JsonObject ? root : new JsonObject(Map.of(), root.range());
        for (UnknownValue unknown : request.unknown()) {
            Unknown value = new Unknown(unknown.expression(), false, unknown.range());
            tree = with(tree, JsonText.steps(unknown.inRequest()), value);
        }
        return new ComparedFlow(request, (JsonObject) tree);
    }

    private static JsonValue with(JsonValue parent, List<String> steps, Unknown unknown) {
        if (steps.isEmpty()) {
            return parent;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (parent instanceof JsonObject object) {
            Map<String, Member> members = new LinkedHashMap<>(object.byName());
            Optional<Member> known = object.member(steps.get(0));
            JsonValue value = known.isPresent() ? with(known.get().value(), rest, unknown) : unknown;
            members.put(steps.get(0), new Member(steps.get(0), value.range(), value));
            return new JsonObject(members, object.range());
        }
        if (parent instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            if (steps.get(0).equals("-")) {
                items.add(unknown);
            } else {
                int index = Integer.parseInt(steps.get(0));
                items.set(index, with(items.get(index), rest, unknown));
            }
            return new JsonArray(items, array.range());
        }
        return parent;
    }

    /** The {@code flowName}; empty if the document does not know it. */
    public Optional<String> flowName() {
        return tree.at("/flowName").filter(JsonString.class::isInstance).map(name -> ((JsonString) name).value());
    }

    /** Where a value is written; the place of what is around it, if the document does not have the value itself. */
    public Place place(Part part) {
        Place place = request.places().get(part.pointer());
        return place == null ? new Place(part.pointer(), part.value().range()) : place;
    }

    /** What the document does not know there. */
    Optional<UnknownValue> unknown(Unknown value) {
        return request.unknown().stream()
                .filter(each -> each.expression().equals(value.expression())
                        && each.range().equals(value.range()))
                .findFirst();
    }
}
