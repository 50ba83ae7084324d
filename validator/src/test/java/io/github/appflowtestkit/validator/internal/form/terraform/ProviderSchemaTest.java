package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we know of the AWS provider is what its own schema says, as {@code terraform providers schema} prints it. */
class ProviderSchemaTest {

    private static final Path SCHEMAS = Path.of("src/test/resources/terraform");

    private final List<String> differences = new ArrayList<>();
    private Provider provider = Provider.AWS;

    private void compare(String resource) {
        provider = Provider.of(resource).orElseThrow();
        Path schema = SCHEMAS.resolve(resource + ".schema.json");
        compare(
                provider.type().request(),
                JsonMapper.shared().readTree(schema.toFile()).path("block"),
                "");
    }

    @Test
    void the_table_of_flows_is_that_of_the_schema() {
        compare("aws_appflow_flow");

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

    @Test
    void the_table_of_connector_profiles_is_that_of_the_schema() {
        compare("aws_appflow_connector_profile");

        assertThat(differences)
                .as("what the provider has, or lacks, in one place only")
                .isEmpty();
    }

    private void compare(StructureShape structure, JsonNode block, String path) {
        List<String> arguments = new ArrayList<>();
        block.path("attributes").propertyNames().forEach(arguments::add);
        block.path("block_types").propertyNames().forEach(arguments::add);
        arguments.stream()
                .filter(argument ->
                        provider.apiName(structure, argument).isEmpty() && !provider.isOwn(structure, argument))
                .forEach(argument -> differences.add("adds " + argument + " in " + path));
        for (String member : structure.names()) {
            String argument = provider.spelling().member(member);
            boolean lacks = provider.lacks(structure, member).isPresent();
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
        String argument = provider.spelling().member(member);
        boolean isRequired = block.path("attributes")
                        .path(argument)
                        .path("required")
                        .asBoolean(false)
                || block.path("block_types").path(argument).path("min_items").asInt(0) > 0;
        boolean known = structure.required().contains(member)
                || provider.alsoRequires(structure).contains(member);
        if (isRequired != known) {
            differences.add((isRequired ? "requires " : "does not require ") + argument + " in " + path);
        }
    }
}
