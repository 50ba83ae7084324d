package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkntEngineTest {

    private final NetworkntEngine engine = new NetworkntEngine(
            AppflowSchemas.createFlow(), StructureLayer.of("CreateFlow").request());

    @Test
    void a_key_of_a_map_is_reported_with_the_constraint_that_it_breaks() {
        assertThat(engine.faults(tags("\"\": \"a\""))).contains(key(Kind.MIN_LENGTH, ""));
        assertThat(engine.faults(tags("\"a b\": \"a\""))).contains(key(Kind.PATTERN, "a b"));
    }

    /** The pattern of ARNs would take hours for such a text. */
    @Test
    void patterns_are_not_matched_against_strings_that_are_too_long() {
        String arn = "arn:aws:kms:" + ":1".repeat(2_000_000);

        List<Fault> faults = engine.faults(read("{\"kmsArn\": \"" + arn + "x\"}"));

        assertThat(faults)
                .contains(Fault.ofValue(Kind.MAX_LENGTH, "/kmsArn"))
                .doesNotContain(Fault.ofValue(Kind.PATTERN, "/kmsArn"));
    }

    private static Fault key(Kind kind, String key) {
        return Fault.ofMember(kind, "/tags", key);
    }

    private static JsonValue tags(String members) {
        return read("{\"tags\": {" + members + "}}");
    }

    private static JsonValue read(String document) {
        return new DocumentReader(10_000_000, 500).read(document).root().orElseThrow();
    }
}
