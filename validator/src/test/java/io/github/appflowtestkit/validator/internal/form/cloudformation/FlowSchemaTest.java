package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the table of differences with CloudFormation's schema of the resource type.
 *
 * <p>Runs with {@code -Dappflow.cloudformation=FILE}.
 */
class FlowSchemaTest {

    private static final String READ_ONLY = "FlowArn";

    private final Map<String, Set<String>> lacking = new TreeMap<>();
    private final Map<String, Set<String>> own = new TreeMap<>();
    private final Map<String, Set<String>> required = new TreeMap<>();
    private final Map<String, Set<String>> refusedValues = new TreeMap<>();
    private final Set<String> listsOfEntries = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private JsonNode schema = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void compare() {
        String file = System.getProperty("appflow.cloudformation", "");
        assumeTrue(
                !file.isEmpty(), "give -Dappflow.cloudformation=FILE to compare with the schema of the resource type");
        schema = JsonMapper.shared().readTree(Path.of(file).toFile());
        compare(StructureLayer.of("CreateFlow").request(), schema);
    }

    @Test
    void the_table_has_all_differences_and_no_others() {
        assertThat(lacking).isEqualTo(new TreeMap<>(FlowSchema.LACKING));
        assertThat(own).isEqualTo(new TreeMap<>(FlowSchema.OWN));
        assertThat(required).isEqualTo(new TreeMap<>(FlowSchema.REQUIRED));
        assertThat(refusedValues).isEqualTo(new TreeMap<>(FlowSchema.REFUSED_VALUES));
        assertThat(listsOfEntries).isEqualTo(FlowSchema.LISTS_OF_ENTRIES);
        assertThat(schema.path("properties").path("FlowStatus").path("enum"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(FlowSchema.STATUSES);
    }

    private void compare(Shape shape, JsonNode written) {
        JsonNode type = resolved(written);
        if (!seen.add(shape.name() + written)) {
            return;
        }
        if (shape instanceof StructureShape structure) {
            compare(structure, type);
        } else if (shape instanceof ListShape list) {
            compare(list.item(), type.path("items"));
        } else if (shape instanceof MapShape map
                && type.path("type").asString("").equals("array")) {
            listsOfEntries.add(map.name());
            assertThat(resolved(type.path("items")).path("properties").propertyNames())
                    .containsExactlyInAnyOrder("Key", "Value");
        } else if (shape instanceof StringShape text) {
            Set<String> refused = new TreeSet<>(text.allowed());
            type.path("enum").forEach(value -> refused.remove(value.asString()));
            assertThat(text.allowed().isEmpty()).as(text.name()).isEqualTo(!type.has("enum"));
            add(refusedValues, text.name(), refused);
        }
    }

    private void compare(StructureShape structure, JsonNode type) {
        Set<String> names = new TreeSet<>(type.path("properties").propertyNames());
        Set<String> missing = new TreeSet<>();
        if (structure.name().equals(FlowSchema.TRIGGER_PROPERTIES)) {
            // CloudFormation has the members of the level here
            add(lacking, structure.name(), Set.of(FlowSchema.LEVEL));
            compare(member(structure, FlowSchema.LEVEL), type);
            return;
        }
        for (String member : structure.names()) {
            String name = FlowSchema.SPELLING.member(member);
            if (names.remove(name)) {
                compare(member(structure, member), type.path("properties").path(name));
            } else {
                missing.add(member);
            }
        }
        names.remove(READ_ONLY);
        add(lacking, structure.name(), missing);
        add(own, structure.name(), names);
        Set<String> more = new TreeSet<>();
        type.path("required").forEach(name -> more.add(name.asString()));
        structure
                .required()
                .forEach(name -> assertThat(more.remove(FlowSchema.SPELLING.member(name)))
                        .as("%s of %s", name, structure.name())
                        .isTrue());
        add(
                required,
                structure.name(),
                structure.names().stream()
                        .filter(name -> more.remove(FlowSchema.SPELLING.member(name)))
                        .collect(Collectors.toSet()));
        assertThat(more).isEmpty();
    }

    private static Shape member(StructureShape structure, String name) {
        return Objects.requireNonNull(structure.members().get(name), name);
    }

    private static void add(Map<String, Set<String>> differences, String shape, Set<String> names) {
        if (!names.isEmpty()) {
            differences.put(shape, names);
        }
    }

    private JsonNode resolved(JsonNode written) {
        String reference = written.path("$ref").asString("");
        return reference.isEmpty()
                ? written
                : resolved(schema.path("definitions").path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
