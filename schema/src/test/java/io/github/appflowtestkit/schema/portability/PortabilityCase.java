package io.github.appflowtestkit.schema.portability;

import tools.jackson.databind.JsonNode;

/**
 * A request with at most one fault.
 *
 * @param valid the verdict that the service model's own terms give, found without a JSON Schema engine
 */
record PortabilityCase(String operation, String name, JsonNode document, boolean valid) {

    @Override
    public String toString() {
        return operation + ": " + name + (valid ? " (valid)" : " (faulty)");
    }
}
