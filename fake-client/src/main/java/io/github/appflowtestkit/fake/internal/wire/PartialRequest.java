package io.github.appflowtestkit.fake.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * A partial request: it matches requests that have at least its members. Immutable.
 *
 * @param json the members, as {@link RestJson#requestJson} writes them
 * @param part the same, read
 */
public record PartialRequest(String json, JsonNode part) implements Predicate<AppflowRequest> {

    /** Reads members. */
    public static PartialRequest of(String json) {
        return new PartialRequest(json, RestJson.tree(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean test(AppflowRequest request) {
        return covers(RestJson.tree(RestJson.requestJson(request)), part);
    }

    /** Objects may have more members; arrays have the same length, and their elements are compared in the same way. */
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
