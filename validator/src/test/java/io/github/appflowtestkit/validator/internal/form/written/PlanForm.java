package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as {@code terraform show -json} prints it: what the configuration does not say is null or no block. */
final class PlanForm extends ConfigurationForm {

    @Override
    JsonNode document(JsonNode requests) {
        ObjectNode plan = NODES.objectNode();
        plan.put("format_version", "1.2").put("terraform_version", "1.9.8");
        ArrayNode resources =
                plan.putObject("planned_values").putObject("root_module").putArray("resources");
        for (String request : pointers(requests)) {
            int index = resources.size();
            String pointer = "/planned_values/root_module/resources/" + index + "/values";
            put(request, pointer);
            resources
                    .addObject()
                    .put("address", "aws_appflow_flow.flow_" + index)
                    .put("mode", "managed")
                    .put("type", "aws_appflow_flow")
                    .put("name", "flow_" + index)
                    .put("provider_name", "registry.terraform.io/hashicorp/aws")
                    .put("schema_version", 0)
                    .set("values", written(requests.at(request), REQUEST, request, pointer));
        }
        return plan;
    }

    @Override
    String text(String value) {
        return value;
    }

    @Override
    ObjectNode completed(StructureShape structure, ObjectNode block) {
        for (String apiName : structure.names()) {
            Shape member = shape(structure, apiName);
            boolean isOfBlocks = member instanceof ListShape list && list.item() instanceof StructureShape;
            if (!lacks(structure, apiName) && !block.has(name(apiName)) && !isOfBlocks) {
                block.set(name(apiName), member instanceof StructureShape ? NODES.arrayNode() : NODES.nullNode());
            }
        }
        return block;
    }
}
