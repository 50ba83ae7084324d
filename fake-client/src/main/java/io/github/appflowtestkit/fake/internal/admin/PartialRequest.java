package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A part of a request: it matches requests that hold at least what it holds. */
record PartialRequest(JsonNode part) implements Predicate<AppflowRequest> {

    /** Reads a part of an operation's request, in the form of its JSON. */
    static PartialRequest read(Operation operation, JsonNode part, String pointer) {
        Members.of(part, pointer, part.isObject() ? part.asObject().keySet().toArray(String[]::new) : new String[0]);
        try {
            AppflowRequest request = RestJson.request(operation, part);
            JsonNode known = RestJson.tree(RestJson.requestJson(request));
            checkKnown(part, known, request.sdkFieldNameToField().keySet(), pointer);
            return new PartialRequest(known);
        } catch (WireException e) {
            throw new ControlError(
                            400,
                            pointer + " must be a part of a " + operation.apiName() + " request: " + e.getMessage())
                    .with("pointer", pointer + e.pointer());
        }
    }

    /** Reading leaves out what the request has no place for; a fault that waits for it would never be used. */
    private static void checkKnown(JsonNode given, JsonNode known, Set<String> names, String pointer) {
        if (given.isObject() && known.isObject()) {
            for (Map.Entry<String, JsonNode> member : given.asObject().entrySet()) {
                String at = pointer + "/" + member.getKey();
                JsonNode there = known.asObject().get(member.getKey());
                if (there == null && !member.getValue().isNull()) {
                    throw new ControlError(
                                    400,
                                    "unknown member " + ControlError.quoted(member.getKey()) + " in " + pointer
                                            + Nearest.to(member.getKey(), names)
                                                    .map(near -> "; did you mean " + ControlError.quoted(near) + "?")
                                                    .orElse(""))
                            .with("pointer", at)
                            .with("expected", "a member of the request")
                            .with("found", ControlError.quoted(member.getKey()));
                }
                if (there != null) {
                    checkKnown(member.getValue(), there, Set.of(), at);
                }
            }
        } else if (given.isArray() && known.isArray()) {
            for (int i = 0; i < given.asArray().size(); i++) {
                checkKnown(given.asArray().get(i), known.asArray().get(i), Set.of(), pointer + "/" + i);
            }
        }
    }

    @Override
    public boolean test(AppflowRequest request) {
        return covers(RestJson.tree(RestJson.requestJson(request)), part);
    }

    /** Objects may hold more; lists are of one length, and each element holds at least what its counterpart does. */
    private static boolean covers(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return whole.isObject()
                    && part.asObject().entrySet().stream()
                            .allMatch(member -> whole.asObject().containsKey(member.getKey())
                                    && covers(whole.asObject().get(member.getKey()), member.getValue()));
        }
        if (part.isArray()) {
            List<JsonNode> parts = part.asArray();
            if (!whole.isArray() || whole.asArray().size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!covers(whole.asArray().get(i), parts.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return whole.equals(part);
    }
}
