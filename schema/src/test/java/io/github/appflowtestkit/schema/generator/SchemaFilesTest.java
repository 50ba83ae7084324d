package io.github.appflowtestkit.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed files are what the generator makes of the service model and our words. */
final class SchemaFilesTest {

    private static final String HOW = "Run: mvn test -pl schema -Dtest=SchemaFilesTest"
            + " -Dappflow.model=PATH/appflow-service-2.json -Dschemas.update=true";

    @Test
    void committedFilesAreWhatTheGeneratorMakes() throws IOException {
        Optional<ServiceModel> model = SchemaFiles.givenModel();
        assumeTrue(model.isPresent(), "no service model given with -Dappflow.model=FILE");
        Map<String, String> files = SchemaFiles.generate(model.get(), Words.load());
        if (Boolean.getBoolean("schemas.update")) {
            SchemaFiles.write(files);
        }
        assertThat(committed())
                .as("schema files below %s. %s", SchemaFiles.FOLDER, HOW)
                .containsExactlyElementsOf(files.keySet());
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(SchemaFiles.FOLDER.resolve(file.getKey())))
                    .as("%s is stale. %s", file.getKey(), HOW)
                    .isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.schema.AppflowSchemas#operations")
    void theDraft7TwinIsDerived(String operation) {
        String twin =
                SchemaFiles.render(Draft07.of(JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation))));
        assertThat(AppflowSchemas.forOperation(operation, Draft.DRAFT_07))
                .as(HOW)
                .isEqualTo(twin);
    }

    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.schema.AppflowSchemas#operations")
    void editorsShowWordsForEveryPattern(String operation) {
        JsonNode twin = JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation, Draft.DRAFT_07));
        twin.get("definitions").properties().stream()
                .map(Map.Entry::getValue)
                .filter(shape -> shape.has("pattern"))
                .forEach(shape -> assertThat(shape.get("patternErrorMessage").asString())
                        .startsWith(shape.get("title").asString() + " must ")
                        .doesNotContain("match the pattern"));
    }

    @Test
    void aShapeIsTheSameInEverySchema() {
        Map<String, JsonNode> first = new HashMap<>();
        for (String operation : AppflowSchemas.operations()) {
            JsonMapper.shared()
                    .readTree(AppflowSchemas.forOperation(operation))
                    .get("$defs")
                    .properties()
                    .forEach(shape -> assertThat(shape.getValue())
                            .as("%s in %s", shape.getKey(), operation)
                            .isEqualTo(first.computeIfAbsent(shape.getKey(), name -> shape.getValue())));
        }
        assertThat(first).isNotEmpty();
    }

    private static List<String> committed() throws IOException {
        try (Stream<Path> files = Files.walk(SchemaFiles.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SchemaFiles.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
