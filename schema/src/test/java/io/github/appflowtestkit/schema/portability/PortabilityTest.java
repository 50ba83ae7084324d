package io.github.appflowtestkit.schema.portability;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The published schemas give the verdict of the service model, whichever engine reads them.
 *
 * <p>Writes its requests to {@code target/portability-cases.json}, from where the scripts in {@code src/test/ajv} and
 * {@code src/test/python} put them to engines outside of Java.
 */
final class PortabilityTest {

    private static List<PortabilityCase> cases = List.of();

    @BeforeAll
    static void makeAndWriteCases() throws IOException {
        cases = PortabilityCases.ofAllOperations();
        ArrayNode file = JsonNodeFactory.instance.arrayNode();
        for (PortabilityCase made : cases) {
            file.addObject()
                    .put("operation", made.operation())
                    .put("name", made.name())
                    .put("valid", made.valid())
                    .set("document", made.document());
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/portability-cases.json"), JsonMapper.shared().writeValueAsString(file));
    }

    @Test
    void thereAreSoundAndFaultyRequestsOfEveryOperation() {
        for (String operation : AppflowSchemas.operations()) {
            assertThat(cases).anyMatch(made -> made.operation().equals(operation) && made.valid());
            assertThat(cases).anyMatch(made -> made.operation().equals(operation) && !made.valid());
        }
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void networkntAgreesWithTheModel(Draft draft) {
        Map<String, Schema> schemas = new HashMap<>();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(version(draft));
        for (String operation : AppflowSchemas.operations()) {
            schemas.put(operation, registry.getSchema(AppflowSchemas.forOperation(operation, draft)));
        }
        compare(made -> schemas.get(made.operation()).validate(made.document()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void harrelAgreesWithTheModel(Draft draft) {
        // It checks each schema against the schema of its draft when it registers it, and refuses a faulty one.
        Validator validator =
                new ValidatorFactory().withJsonNodeFactory(HarrelNode.FACTORY).createValidator();
        Map<String, URI> schemas = new HashMap<>();
        for (String operation : AppflowSchemas.operations()) {
            schemas.put(operation, validator.registerSchema(AppflowSchemas.forOperation(operation, draft)));
        }
        compare(made -> validator
                .validate(schemas.get(made.operation()), new HarrelNode(made.document(), ""))
                .isValid());
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void eachSchemaIsSoundByTheSchemaOfItsDraft(Draft draft) {
        SpecificationVersion version = version(draft);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(version);
        Schema ofSchemas = registry.getSchema(SchemaLocation.of(version.getDialectId()));
        for (String operation : AppflowSchemas.operations()) {
            assertThat(ofSchemas.validate(JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation, draft))))
                    .as(operation)
                    .isEmpty();
        }
    }

    private static void compare(Predicate<PortabilityCase> engine) {
        assertThat(cases.stream()
                        .filter(made -> engine.test(made) != made.valid())
                        .map(PortabilityCase::toString))
                .as("requests on which the engine differs from the service model")
                .isEmpty();
    }

    private static SpecificationVersion version(Draft draft) {
        return draft == Draft.DRAFT_07 ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12;
    }
}
