package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we know of the AWS provider is what its own schema says, as {@code terraform providers schema} prints it. */
class ProviderSchemaTest {

    private static final Path SCHEMA = Path.of("src/test/resources/terraform/aws_appflow_flow.schema.json");

    private final List<String> differences = new ArrayList<>();

    @Test
    void the_table_of_the_provider_is_that_of_its_schema() {
        JsonNode schema = JsonMapper.shared().readTree(SCHEMA.toFile());

        compare(StructureLayer.of("CreateFlow").request(), schema.path("block"), "");

        assertThat(differences)
                .as("what the provider has, or lacks, in one place only")
                .containsExactlyInAnyOrder(
                        // UpsolverS3OutputFormatConfig shares these shapes with that of S3
                        "requires prefix_type in .destination_flow_config.destination_connector_properties.upsolver"
                                + ".s3_output_format_config.prefix_config",
                        "lacks target_file_size in .destination_flow_config.destination_connector_properties.upsolver"
                                + ".s3_output_format_config.aggregation_config",
                        // the provider sends an empty list
                        "does not require source_fields in .task");
    }

    private void compare(StructureShape structure, JsonNode block, String path) {
        List<String> arguments = new ArrayList<>();
        block.path("attributes").propertyNames().forEach(arguments::add);
        block.path("block_types").propertyNames().forEach(arguments::add);
        arguments.stream()
                .filter(argument ->
                        Provider.AWS.apiName(structure, argument).isEmpty() && !Provider.AWS.isOwn(structure, argument))
                .forEach(argument -> differences.add("adds " + argument + " in " + path));
        for (String member : structure.names()) {
            String argument = Provider.AWS.spelling().member(member);
            boolean lacks = Provider.AWS.lacks(structure, member).isPresent();
            if (!arguments.contains(argument)) {
                if (!lacks) {
                    differences.add("lacks " + argument + " in " + path);
                }
                continue;
            }
            if (lacks) {
                differences.add("has " + argument + " in " + path);
            }
            requirement(structure, member, block, path);
            Shape shape = structure.members().get(member);
            Shape inner = shape instanceof ListShape list ? list.item() : shape;
            JsonNode nested = block.path("block_types").path(argument);
            assertThat(nested.isObject()).as(argument).isEqualTo(inner instanceof StructureShape);
            if (inner instanceof StructureShape below) {
                compare(below, nested.path("block"), path + "." + argument);
            }
        }
    }

    private void requirement(StructureShape structure, String member, JsonNode block, String path) {
        String argument = Provider.AWS.spelling().member(member);
        boolean isRequired = block.path("attributes")
                        .path(argument)
                        .path("required")
                        .asBoolean(false)
                || block.path("block_types").path(argument).path("min_items").asInt(0) > 0;
        boolean known = structure.required().contains(member)
                || Provider.AWS.alsoRequires(structure).contains(member);
        if (isRequired != known) {
            differences.add((isRequired ? "requires " : "does not require ") + argument + " in " + path);
        }
    }
}
