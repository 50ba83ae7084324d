package io.github.appflowtestkit.schema.generator;

import io.github.appflowtestkit.schema.internal.PatternWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the draft 7 twin of a generated schema, for editors that know no later draft. */
final class Draft07 {

    /** Comes before the service's own pattern in the comment of a schema. */
    static final String SERVICE_PATTERN = "service pattern: ";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Draft07() {}

    static ObjectNode of(JsonNode schema) {
        ObjectNode twin = JSON.objectNode();
        schema.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "$schema" -> twin.put("$schema", "http://json-schema.org/draft-07/schema#");
                case "$id" -> twin.put("$id", value.asString().replace(":2020-12:", ":draft-07:"));
                case "$defs" -> twin.set("definitions", each(value));
                case "properties" -> twin.set("properties", each(value));
                case "items", "propertyNames", "additionalProperties" ->
                    twin.set(entry.getKey(), value.isObject() ? of(value) : value);
                case "pattern" -> {
                    twin.set("pattern", value);
                    twin.put("patternErrorMessage", title(schema) + " must " + words(schema));
                }
                case "$ref" -> reference(twin, schema.size() > 1, value.asString());
                default -> twin.set(entry.getKey(), value);
            }
        });
        return twin;
    }

    private static String title(JsonNode schema) {
        return schema.has("title") ? schema.get("title").asString() : "this value";
    }

    /** What the pattern requires, for editors, which show the pattern otherwise. */
    private static String words(JsonNode schema) {
        String comment = schema.get("$comment").asString();
        return comment.startsWith(SERVICE_PATTERN)
                ? PatternWords.of(comment.substring(SERVICE_PATTERN.length()))
                : "be ISO 8601 with seconds and an offset, such as 2026-11-23T08:00:00Z";
    }

    private static ObjectNode each(JsonNode schemas) {
        ObjectNode twins = JSON.objectNode();
        schemas.properties().forEach(entry -> twins.set(entry.getKey(), of(entry.getValue())));
        return twins;
    }

    /** Draft 7 ignores all that stands beside a {@code $ref}, so a described one is wrapped. */
    private static void reference(ObjectNode twin, boolean hasSiblings, String target) {
        String rewritten = target.replace("#/$defs/", "#/definitions/");
        if (hasSiblings) {
            twin.putArray("allOf").addObject().put("$ref", rewritten);
        } else {
            twin.put("$ref", rewritten);
        }
    }
}
