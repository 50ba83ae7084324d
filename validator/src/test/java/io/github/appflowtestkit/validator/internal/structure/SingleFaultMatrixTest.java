package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.Part;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.SingleFault;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Every single-fault change of a sound request gives exactly one finding, at exactly its place, for all 25 requests.
 *
 * <p>With {@code -Dappflow.model=FILE} the changes are made from that service model itself, otherwise from the schema.
 */
class SingleFaultMatrixTest {

    private static final FlowValidator VALIDATOR = FlowValidator.create();

    static Stream<String> operations() {
        return AppflowSchemas.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_full_request_is_sound(String operation) {
        String request = Samples.full(request(operation)).toString();

        assertThat(structureFindings(operation, request)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_single_fault_gives_one_finding_at_its_place(String operation) {
        List<SingleFault> faults = SingleFaults.of(request(operation));

        List<String> wrong = faults.stream()
                .filter(fault -> !isFoundExactly(operation, fault))
                .map(fault -> fault + " should give " + fault.rule() + " at \"" + fault.pointer() + "\", but gave "
                        + structureFindings(operation, fault.document()))
                .toList();

        assertThat(wrong).isEmpty();
        System.out.println("single faults of " + operation + ": " + faults.size() + ", all found once, "
                + faults.stream()
                        .collect(Collectors.groupingBy(SingleFault::rule, TreeMap::new, Collectors.counting())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_member_and_every_constraint_is_broken_at_least_once(String operation) {
        Set<Target> broken = SingleFaults.of(request(operation)).stream()
                .map(SingleFault::target)
                .collect(Collectors.toSet());

        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(
                        Targets.of(request(operation)).all());
    }

    @Test
    void CreateFlow_is_reached_as_a_whole() {
        Targets targets = Targets.of(request("CreateFlow"));

        assertThat(targets.shapes()).hasSize(129);
        assertThat(targets.members()).hasSize(180);
        System.out.println("single faults of CreateFlow break " + targets.all().size() + " constraints and members: "
                + targets.all().stream()
                        .collect(Collectors.groupingBy(Target::change, TreeMap::new, Collectors.counting())));
    }

    /** For the scripts in the schema's test sources, which put them to engines outside of Java. */
    @Test
    void the_changes_of_CreateFlow_are_left_for_other_engines() throws IOException {
        StructureShape request = request("CreateFlow");
        JsonMapper mapper = JsonMapper.shared();
        ArrayNode cases = mapper.createArrayNode();
        cases.add(portable(mapper, "the full request", Samples.full(request), true));
        for (SingleFault fault : SingleFaults.of(request)) {
            cases.add(portable(mapper, fault.toString(), mapper.readTree(fault.document()), false));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/single-faults.json"), mapper.writeValueAsString(cases));

        assertThat(cases).hasSizeGreaterThan(1800);
    }

    private static JsonNode portable(JsonMapper mapper, String name, JsonNode document, boolean valid) {
        return mapper.createObjectNode()
                .put("operation", "CreateFlow")
                .put("name", name)
                .put("valid", valid)
                .set("document", document);
    }

    static StructureShape request(String operation) {
        String model = System.getProperty("appflow.model", "");
        if (model.isEmpty()) {
            return StructureLayer.of(operation).request();
        }
        Map<String, StructureShape> requests = ModelShapes.requests(Path.of(model));
        return Objects.requireNonNull(requests.get(operation));
    }

    private static boolean isFoundExactly(String operation, SingleFault fault) {
        List<Finding> findings = structureFindings(operation, fault.document());
        if (findings.size() != 1) {
            return false;
        }
        Finding finding = findings.get(0);
        return finding.rule().equals(fault.rule())
                && finding.pointer().equals(Secrets.pointer(fault.pointer()))
                && finding.range().equals(range(fault));
    }

    private static List<Finding> structureFindings(String operation, String request) {
        return VALIDATOR
                .validateRequest(operation, "request.json", request.getBytes(StandardCharsets.UTF_8))
                .findings()
                .stream()
                .filter(finding -> finding.layer() == Layer.READ || finding.layer() == Layer.STRUCTURE)
                .toList();
    }

    private static Range range(SingleFault fault) {
        JsonValue value = new DocumentReader(10_000_000, 500)
                .read(fault.document())
                .root()
                .orElseThrow();
        Range range = value.range();
        for (String step : JsonText.steps(fault.pointer())) {
            if (value instanceof JsonValue.JsonArray array) {
                value = array.items().get(Integer.parseInt(step));
                range = value.range();
            } else {
                JsonValue.Member member =
                        ((JsonValue.JsonObject) value).member(step).orElseThrow();
                value = member.value();
                range = fault.part() == Part.KEY ? member.keyRange() : value.range();
            }
        }
        return range;
    }
}
