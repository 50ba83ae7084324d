package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidatorBesideOlderLibrariesTest {

    private static final String PACKAGE = "io/github/appflowtestkit/validator/";

    private static final String TYPING_MISTAKE = """
            {"flowName": "orders", "triggerConfig": {"triggerType": "OnDemand"}, "tasks": [],
             "sourceFlowConfig": {"connectorType": "S3", "sourceConnectorProperties": {"S3": {"bucketname": "in"}}},
             "destinationFlowConfigList": []}
            """;

    @Test
    void bothValidatorsWorkInOneTest() throws IOException {
        Report report = FlowValidator.create().validate("orders.json", TYPING_MISTAKE);
        Finding finding = report.findings().stream()
                .filter(candidate -> candidate.rule().equals("AF1002"))
                .findFirst()
                .orElseThrow();
        assertEquals("/sourceFlowConfig/sourceConnectorProperties/S3/bucketname", finding.pointer());
        assertEquals(2, finding.range().start().line());

        JsonNode document = new ObjectMapper().readTree(TYPING_MISTAKE);
        JsonSchema ownRule = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema("{\"properties\": {\"flowName\": {\"pattern\": \"^team-\", \"format\": \"hostname\"}}}");
        Set<ValidationMessage> messages = ownRule.validate(document);
        assertEquals(
                List.of("$.flowName: does not match the regex pattern ^team-"),
                messages.stream().map(ValidationMessage::getMessage).toList());

        assertFalse(
                FlowValidator.create().validate("orders.json", TYPING_MISTAKE).isValid());
    }

    @Test
    void jacksonIsTheOneThatSpringBootManages() throws IOException {
        record Order(@JsonProperty("flowName") String name) {}
        Order order = new ObjectMapper().readValue("{\"flowName\": \"orders\"}", Order.class);
        assertEquals("orders", order.name());
        assertTrue(jarOf(ObjectMapper.class).matches("jackson-databind-2\\.(19|2\\d)\\..*"), jarOf(ObjectMapper.class));
        assertTrue(jarOf(JsonProperty.class).matches("jackson-annotations-2\\.(19|2\\d).*"), jarOf(JsonProperty.class));
        assertTrue(jarOf(JsonSchema.class).startsWith("json-schema-validator-1.5."), jarOf(JsonSchema.class));
    }

    /** The command's examples: the good ones pass, each broken one has a finding, in a relocated engine as in ours. */
    @Test
    void theExamplesGetTheirVerdicts() throws IOException {
        FlowValidator validator = FlowValidator.create();
        for (Path flow : examples("flows")) {
            assertTrue(validator.validate(flow).isValid(), flow::toString);
        }
        for (Path flow : examples("broken")) {
            assertFalse(validator.validate(flow).findings().isEmpty(), flow::toString);
        }
    }

    @Test
    void theJarTakesNoNameOutsideItsPackage() throws IOException {
        try (JarFile jar = validatorJar()) {
            List<String> foreign = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith(PACKAGE))
                    .filter(name -> !name.matches("META-INF/(MANIFEST.MF|NOTICE|.*LICENSE)"))
                    .filter(name -> !name.equals("META-INF/third-party/appflow-testkit-validator.txt"))
                    .filter(name -> !name.equals("META-INF/sbom/appflow-testkit-validator.cdx.json"))
                    .filter(name -> !name.startsWith("META-INF/services/" + PACKAGE.replace('/', '.')))
                    .toList();
            assertEquals(List.of(), foreign);
        }
        for (String hidden : List.of("tools.jackson.databind.ObjectMapper", "com.networknt.schema.SchemaRegistry")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(hidden));
        }
    }

    @Test
    void theJarBringsTheSchemasAndAnnotationsOnly() throws IOException {
        assertEquals(
                Set.of("io.github.appflowtestkit:appflow-testkit-schema", "org.jspecify:jspecify"),
                DependencyTree.broughtBy("appflow-testkit-validator"));
    }

    @Test
    void theJarIsAModuleWithAStableName() {
        Stream<String> names = ModuleFinder.of(validatorPath()).findAll().stream()
                .map(module -> module.descriptor().name());
        assertEquals(List.of("io.github.appflowtestkit.validator"), names.toList());
    }

    private static List<Path> examples(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("examples"), folder))) {
            List<Path> flows = files.toList();
            assertFalse(flows.isEmpty(), folder);
            return flows;
        }
    }

    private static JarFile validatorJar() throws IOException {
        return new JarFile(validatorPath().toFile());
    }

    private static Path validatorPath() {
        return pathOf(FlowValidator.class);
    }

    private static String jarOf(Class<?> type) {
        return pathOf(type).getFileName().toString();
    }

    private static Path pathOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
