package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AWSCC provider of Terraform: what CloudFormation has, in snake_case. */
final class AwsccForm extends TemplateForm {

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "S3SourceProperties", List.of("bucketPrefix"),
            "SAPODataSourceProperties", List.of("objectPath"),
            "DataTransferApi", List.of("Name", "Type"));

    private static final Set<String> OWN = Set.of(
            "flow_arn", "id", "flow_status", "count", "for_each", "depends_on", "provider", "lifecycle", "timeouts");

    @Override
    JsonNode document(JsonNode requests) {
        ObjectNode document = NODES.objectNode();
        ObjectNode flows = document.putObject("resource").putObject("awscc_appflow_flow");
        int number = 0;
        for (String request : pointers(requests)) {
            String name = "flow_" + number++;
            String pointer = "/resource/awscc_appflow_flow/" + name;
            put(request, pointer);
            flows.set(name, written(requests.at(request), REQUEST, request, pointer));
        }
        return document;
    }

    @Override
    String name(String apiName) {
        return switch (apiName) {
            case "SAPOData" -> "sapo_data";
            case "failOnFirstDestinationError" -> "fail_on_first_error";
            case "timezone" -> "time_zone";
            default -> apiName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        };
    }

    @Override
    String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    String text(String value) {
        return value.replaceAll("([$%])(?=\\{)", "$1$1");
    }

    @Override
    Optional<String> obstacle(Shape shape, JsonNode value) {
        return value.isNull() ? Optional.of("a value that counts as none") : super.obstacle(shape, value);
    }

    @Override
    Optional<String> obstacle(StructureShape structure, String name) {
        boolean isLacking = structure.name().equals("DestinationConnectorProperties")
                && Set.of("CustomerProfiles", "Honeycode").contains(name);
        return isLacking ? Optional.of("a member that the form lacks") : super.obstacle(structure, name);
    }

    @Override
    boolean isOwn(String name) {
        return OWN.contains(name);
    }

    @Override
    List<String> ownRules(Shape shape, JsonNode value) {
        return REQUIRED.getOrDefault(shape.name(), List.of()).stream()
                .filter(name -> value.isObject() && !value.has(name))
                .map(name -> "AF1001")
                .toList();
    }

    @Override
    Optional<String> foreignWord() {
        return Optional.of("\\b(?!supportedApiVersions\\b)[a-z]+[A-Z]\\w*\\b");
    }
}
