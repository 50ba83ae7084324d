package io.github.appflowtestkit.fake.internal.server.persistence;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The members of a record, of which each must be there. */
record Fields(Map<String, JsonNode> members) {

    static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        return new Fields(node.asObject());
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    JsonNode node(String name) {
        JsonNode node = members.get(name);
        if (node == null) {
            throw new IllegalArgumentException("it has no \"" + name + "\"");
        }
        return node;
    }

    /** A text, or a truth value as text. */
    String text(String name) {
        JsonNode node = node(name);
        return node.isString() ? node.asString() : node.text();
    }

    Optional<String> optional(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }
}
