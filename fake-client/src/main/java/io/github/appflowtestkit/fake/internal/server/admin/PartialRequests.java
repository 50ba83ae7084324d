package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.PartialRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Reads partial requests, and refuses members that no request has. */
final class PartialRequests {

    private PartialRequests() {}

    /** Reads a part of an operation's request as JSON. */
    static PartialRequest read(Operation operation, JsonNode part, String pointer) {
        JsonMembers.of(
                part, pointer, part.isObject() ? part.asObject().keySet().toArray(String[]::new) : new String[0]);
        try {
            AppflowRequest request = RestJson.request(operation, part);
            PartialRequest known = PartialRequest.of(new String(RestJson.requestJson(request), StandardCharsets.UTF_8));
            checkKnown(part, known.part(), request.sdkFieldNameToField().keySet(), pointer);
            return known;
        } catch (WireException e) {
            throw new AdminError(
                            400,
                            pointer + " must be a part of a " + operation.apiName() + " request: " + e.getMessage())
                    .with("pointer", pointer + e.pointer());
        }
    }

    /** Reading ignores unknown members; a fault that expects them would never be used. */
    private static void checkKnown(JsonNode given, JsonNode known, Set<String> names, String pointer) {
        if (given.isObject() && known.isObject()) {
            for (Map.Entry<String, JsonNode> member : given.asObject().entrySet()) {
                String at = pointer + "/" + member.getKey();
                JsonNode there = known.asObject().get(member.getKey());
                if (there == null && !member.getValue().isNull()) {
                    throw new AdminError(
                                    400,
                                    "unknown member " + AdminError.quoted(member.getKey()) + " in "
                                            + Secrets.pointer(pointer)
                                            + Nearest.to(member.getKey(), names)
                                                    .map(near -> "; did you mean " + AdminError.quoted(near) + "?")
                                                    .orElse(""))
                            .with("pointer", at)
                            .with("expected", "a member of the request")
                            .with("found", AdminError.quoted(member.getKey()));
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
}
