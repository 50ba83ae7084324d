package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.SingleFault;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick check calls those documents sound in which the JSON Schema engine finds nothing, and no others. */
class QuickCheckTest {

    private static final StructureShape CREATE_FLOW =
            StructureLayer.of("CreateFlow").request();
    private static final NetworkntEngine ENGINE = new NetworkntEngine(AppflowSchemas.createFlow(), CREATE_FLOW);
    private static final String FULL = Samples.full(CREATE_FLOW).toString();
    private static final List<SingleFault> FAULTS = SingleFaults.of(CREATE_FLOW);

    static Stream<String> operations() {
        return AppflowSchemas.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void both_agree_on_the_full_request_and_on_every_single_fault_change(String operation) {
        StructureShape request = StructureLayer.of(operation).request();
        NetworkntEngine engine = new NetworkntEngine(AppflowSchemas.forOperation(operation), request);
        JsonValue full = read(Samples.full(request).toString());

        assertThat(QuickCheck.isSound(full, request)).isTrue();
        assertThat(engine.faults(full)).isEmpty();
        for (SingleFault fault : SingleFaults.of(request)) {
            JsonValue document = read(fault.document());
            assertThat(QuickCheck.isSound(document, request))
                    .as(fault.toString())
                    .isFalse();
            assertThat(FaultDeduplicator.deduplicated(engine.faults(document), request))
                    .as(fault.toString())
                    .hasSize(1);
        }
    }

    /** A part of the changes leaves the document sound. */
    @Property(tries = 300)
    void both_agree_on_documents_with_many_changes(@ForAll long seed) {
        Random random = new Random(seed);
        String one = random.nextBoolean()
                ? FULL
                : FAULTS.get(random.nextInt(FAULTS.size())).document();
        JsonValue document = read(one.replace(":\"Salesforce\"", pick(random, ":\"Salesforce\"", ":\"S3\"", ":7"))
                .replace(":\"ab\"", pick(random, ":\"ab\"", ":\"b\"", ":\"\"", ":null"))
                .replace("\"ab\":", pick(random, "\"ab\":", "\"VALUE\":", "\"\":"))
                .replace(":true", pick(random, ":true", ":false", ":\"true\"")));

        assertThat(QuickCheck.isSound(document, CREATE_FLOW))
                .isEqualTo(ENGINE.faults(document).isEmpty());
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static JsonValue read(String document) {
        return new DocumentReader(10_000_000, 500).read(document).root().orElseThrow();
    }
}
