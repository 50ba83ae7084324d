package io.github.appflowtestkit.validator.internal.generate;

import static io.github.appflowtestkit.validator.internal.write.ObjectBuilder.array;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.ShapeLookup;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tasks that transfer fields, as most public flows write them. */
public final class FlowTasks {

    private static final String NO_OPERATION = "NO_OP";

    private FlowTasks() {}

    /** Whether a source can map single fields: it has an operator that selects them, and one that maps them. */
    public static boolean canMapFields(Connector source) {
        return source.hasProjection() && hasOperator(source, NO_OPERATION);
    }

    private static boolean hasOperator(Connector source, String operator) {
        return ShapeLookup.at(
                                StructureLayer.of("CreateFlow").request(),
                                "/tasks/0/connectorOperator/"
                                        + source.operatorMember().orElse(""))
                        instanceof StringShape shape
                && shape.allowed().contains(operator);
    }

    /** A projection of all fields, then a Map task for each mapping. */
    static JsonArray ofFields(Connector source, List<FieldMapping> fields) {
        List<JsonValue> tasks = new ArrayList<>();
        List<String> sources =
                fields.stream().map(FieldMapping::source).distinct().toList();
        tasks.add(task("Filter", sources)
                .put("connectorOperator", operator(source, "PROJECTION"))
                .build());
        fields.forEach(field -> tasks.add(map(source, field)));
        return array(tasks);
    }

    private static JsonObject map(Connector source, FieldMapping field) {
        JsonObject types = new ObjectBuilder()
                .put("SOURCE_DATA_TYPE", field.sourceType())
                .put("DESTINATION_DATA_TYPE", field.destinationType())
                .build();
        return task("Map", List.of(field.source()))
                .put("destinationField", field.destination())
                .put("connectorOperator", operator(source, NO_OPERATION))
                .put("taskProperties", types)
                .build();
    }

    /** One task for all fields but some. */
    static JsonArray ofAll(Connector source, Collection<String> excluded) {
        ObjectBuilder task = task("Map_all", List.of());
        if (hasOperator(source, NO_OPERATION)) {
            task.put("connectorOperator", operator(source, NO_OPERATION));
        }
        String list =
                "[" + String.join(",", excluded.stream().map(JsonText::literal).toList()) + "]";
        return array(List.of(task.put("taskProperties", object("EXCLUDE_SOURCE_FIELDS_LIST", list))
                .build()));
    }

    private static ObjectBuilder task(String type, List<String> fields) {
        return new ObjectBuilder()
                .put("taskType", type)
                .put(
                        "sourceFields",
                        array(fields.stream().map(ObjectBuilder::string).toList()));
    }

    private static JsonObject operator(Connector source, String operator) {
        return object(source.operatorMember().orElseThrow(), operator);
    }

    private static JsonObject object(String name, String value) {
        return new ObjectBuilder().put(name, value).build();
    }
}
