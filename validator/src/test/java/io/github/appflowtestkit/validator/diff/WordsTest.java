package io.github.appflowtestkit.validator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.FlowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people read about every kind of change; each file has changes of one flow, as JSON Merge Patches. */
class WordsTest {

    private static final Path FOLDER = Path.of("src/test/resources/diff");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    static Stream<String> files() {
        return Stream.of("words-of-parts", "words-of-tasks", "words-of-noise");
    }

    @ParameterizedTest
    @MethodSource("files")
    void changes_are_told_in_words(String name) throws IOException {
        JsonNode cases = MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        JsonNode base = cases.get("flow");
        String actual = cases.get("changes").properties().stream()
                .map(change ->
                        change.getKey() + "\n" + both(base, change.getValue()).indent(2))
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(ShownDiff.golden(FOLDER.resolve(name + ".txt"), actual));
        if (name.equals("words-of-noise")) {
            assertThat(actual.lines().filter(line -> line.startsWith("  ")))
                    .allMatch(line -> line.equals("  same") || line.equals("  update accepted"));
        }
    }

    private static String both(JsonNode base, JsonNode patch) {
        FlowRequest changed = FlowRequest.of(merged(base, patch).toString());
        return ShownDiff.of(FlowDiff.between(FlowRequest.of(base.toString()), changed));
    }

    /** RFC 7396. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? ((ObjectNode) target).deepCopy() : MAPPER.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merged(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
