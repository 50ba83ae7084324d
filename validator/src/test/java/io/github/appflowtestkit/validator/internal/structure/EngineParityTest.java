package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.SingleFault;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast engine finds what the full JSON Schema engine finds, neither less nor more. */
class EngineParityTest {

    private static final Shape.Structure CREATE_FLOW =
            StructureLayer.of("CreateFlow").request();
    private static final StructureEngine FULL = new NetworkntEngine(AppflowSchemas.createFlow(), CREATE_FLOW);
    private static final List<SingleFault> FAULTS = SingleFaults.of(CREATE_FLOW);

    static Stream<String> operations() {
        return AppflowSchemas.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void both_engines_find_the_same_faults_in_every_single_fault_change(String operation) {
        Shape.Structure request = StructureLayer.of(operation).request();
        StructureEngine fast = new ShapeEngine(request);
        StructureEngine full = new NetworkntEngine(AppflowSchemas.forOperation(operation), request);
        for (SingleFault fault : SingleFaults.of(request)) {
            JsonValue document = read(fault.document());

            assertThat(mistakes(fast, document, request))
                    .as(fault.toString())
                    .hasSize(1)
                    .containsExactlyElementsOf(mistakes(full, document, request));
        }
    }

    @Property(tries = 300)
    void both_engines_agree_on_documents_with_many_faults(@ForAll long seed) {
        Random random = new Random(seed);
        String one = FAULTS.get(random.nextInt(FAULTS.size())).document();
        String mixed = one.replace("\"Salesforce\"", random.nextBoolean() ? "7" : "\"salesforce\"")
                .replace("\"ab\"", random.nextBoolean() ? "\"\"" : "null");
        JsonValue document =
                new DocumentReader(10_000_000, 500).read(mixed).root().orElse(read("{}"));

        assertThat(mistakes(new ShapeEngine(CREATE_FLOW), document, CREATE_FLOW))
                .containsExactlyInAnyOrderElementsOf(mistakes(FULL, document, CREATE_FLOW));
    }

    /** The full engine compares even a number with the allowed texts; what is told of it is the same. */
    private static List<Fault> mistakes(StructureEngine engine, JsonValue document, Shape.Structure request) {
        return Mistake.among(engine.faults(document), request);
    }

    private static JsonValue read(String document) {
        return new DocumentReader(10_000_000, 500).read(document).root().orElseThrow();
    }
}
