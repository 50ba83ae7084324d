package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.RandomFlows;
import io.github.appflowtestkit.validator.internal.form.written.Obstacles.Obstacle;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random flows, sound or not, without what a form cannot hold. */
final class RandomRequests {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int LONGEST_NAME = 500;

    private RandomRequests() {}

    /** What is left of the random document of that seed; empty if that is no request. */
    static Optional<JsonNode> of(long seed, Written form) {
        JsonNode document = MAPPER.readTree(RandomFlows.document(seed));
        removeOddNames(document);
        List<Obstacle> obstacles = Obstacles.of(form, document);
        while (!obstacles.isEmpty()) {
            for (int i = obstacles.size() - 1; i >= 0; i--) {
                if (!remove(document, obstacles.get(i).pointer())) {
                    return Optional.empty();
                }
            }
            obstacles = Obstacles.of(form, document);
        }
        return Optional.of(document);
    }

    /** Long and secret names are not whole in the pointers of findings. */
    private static void removeOddNames(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> name.length() > LONGEST_NAME || Secrets.isSecret(name))
                    .toList()
                    .forEach(object::remove);
        }
        value.forEach(RandomRequests::removeOddNames);
    }

    private static boolean remove(JsonNode document, String pointer) {
        if (pointer.isEmpty()) {
            return false;
        }
        int last = pointer.lastIndexOf('/');
        JsonNode parent = document.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) parent).remove(name);
        }
        return true;
    }
}
