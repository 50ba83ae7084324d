package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we know of the AWSCC provider is what its generator makes of CloudFormation's schema of the resource type: an attribute
 * for each property, with a name by rule.
 *
 * <p>The comparison runs with {@code -Dappflow.cloudformation=FILE}.
 */
class AwsccSchemaTest {

    private static final Set<String> TYPES_OF_LISTS = Set.of("array");

    private final List<String> differences = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();
    private JsonNode schema = JsonMapper.shared().createObjectNode();

    @Test
    void the_table_of_the_provider_is_what_cloudformations_schema_becomes() {
        String file = System.getProperty("appflow.cloudformation", "");
        assumeTrue(
                !file.isEmpty(), "give -Dappflow.cloudformation=FILE to compare with the schema of the resource type");
        schema = JsonMapper.shared().readTree(Path.of(file).toFile());

        compare(StructureLayer.of("CreateFlow").request(), schema, "");

        assertThat(differences).isEmpty();
        assertThat(compared).hasSizeGreaterThan(200);
    }

    /** Examples of the provider's own documentation. */
    @ParameterizedTest
    @CsvSource({
        "FlowName, flow_name",
        "KMSArn, kms_arn",
        "S3, s3",
        "S3OutputFormatConfig, s3_output_format_config",
        "SAPOData, sapo_data",
        "TimeZone, time_zone",
        "maxPageSize, max_page_size",
        "FailOnFirstError, fail_on_first_error",
        "InforNexus, infor_nexus",
    })
    void the_rule_for_names(String property, String attribute) {
        assertThat(attribute(property)).isEqualTo(attribute);
    }

    /** An underscore before each word; a run of capitals is one word, up to the capital that starts the next. */
    private static String attribute(String property) {
        return property.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    private void compare(Shape shape, JsonNode written, String path) {
        JsonNode type = resolved(written);
        boolean isArray = TYPES_OF_LISTS.contains(type.path("type").asString(""));
        if (shape instanceof StructureShape structure) {
            assertThat(isArray).as(path).isFalse();
            compare(structure, type, path);
        } else if (shape instanceof ListShape list) {
            assertThat(isArray).as(path).isTrue();
            compare(list.item(), type.path("items"), path);
        } else if (shape instanceof MapShape map && !isArray) {
            assertThat(Provider.AWSCC.mayBeListOfEntries(map)).as(path).isFalse();
        } else if (shape instanceof MapShape map) {
            assertThat(Provider.AWSCC.mayBeListOfEntries(map)).as(path).isTrue();
            List<String> entry = resolved(type.path("items")).path("properties").propertyNames().stream()
                    .map(AwsccSchemaTest::attribute)
                    .toList();
            assertThat(entry).as(path).containsExactlyInAnyOrder("key", "value");
        }
    }

    private void compare(StructureShape structure, JsonNode type, String path) {
        if (structure.name().equals("TriggerProperties")) {
            // CloudFormation has the members of a schedule here
            compare(member(structure, "Scheduled"), type, path);
            return;
        }
        Set<String> attributes = new HashSet<>();
        for (String property : type.path("properties").propertyNames()) {
            String attribute = attribute(property);
            attributes.add(attribute);
            compared.add(path + "." + attribute);
            if (structure.names().stream().noneMatch(each -> name(each).equals(attribute))
                    && !Provider.AWSCC.isOwn(structure, attribute)) {
                differences.add("adds " + attribute + " in " + path);
            }
        }
        for (String member : structure.names()) {
            boolean lacks = Provider.AWSCC.lacks(structure, member).isPresent();
            if (attributes.contains(name(member)) == lacks) {
                differences.add((lacks ? "has " : "lacks ") + name(member) + " in " + path);
            }
            type.path("properties").properties().stream()
                    .filter(property -> attribute(property.getKey()).equals(name(member)))
                    .forEach(property ->
                            compare(member(structure, member), property.getValue(), path + "." + name(member)));
        }
        requirements(structure, type, path);
    }

    private void requirements(StructureShape structure, JsonNode type, String path) {
        Set<String> required = new HashSet<>();
        type.path("required").forEach(property -> required.add(attribute(property.asString())));
        Set<String> known = new HashSet<>();
        structure.required().forEach(member -> known.add(name(member)));
        Provider.AWSCC.alsoRequires(structure).forEach(member -> known.add(name(member)));
        if (!required.equals(known)) {
            differences.add("requires " + required + " in " + path + ", but we know " + known);
        }
    }

    private static String name(String apiName) {
        return Provider.AWSCC.spelling().member(apiName);
    }

    private static Shape member(StructureShape structure, String name) {
        return Objects.requireNonNull(structure.members().get(name), name);
    }

    private JsonNode resolved(JsonNode written) {
        String reference = written.path("$ref").asString("");
        return reference.isEmpty()
                ? written
                : resolved(schema.path("definitions").path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
