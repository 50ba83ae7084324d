package io.github.appflowtestkit.validator.internal.generate;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.ShapeLookup;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
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
        tasks.add(new Tree()
                .with("taskType", "Filter")
                .with(
                        "sourceFields",
                        Tree.texts(fields.stream()
                                .map(FieldMapping::source)
                                .distinct()
                                .toList()))
                .with("connectorOperator", operator(source, "PROJECTION"))
                .build());
        fields.forEach(field -> tasks.add(new Tree()
                .with("taskType", "Map")
                .with("sourceFields", Tree.texts(List.of(field.source())))
                .with("destinationField", field.destination())
                .with("connectorOperator", operator(source, NO_OPERATION))
                .with(
                        "taskProperties",
                        new Tree()
                                .with("SOURCE_DATA_TYPE", field.sourceType())
                                .with("DESTINATION_DATA_TYPE", field.destinationType()))
                .build()));
        return Tree.array(tasks);
    }

    /** One task for all fields but some. */
    static JsonArray ofAll(Connector source, Collection<String> excluded) {
        Tree task = new Tree().with("taskType", "Map_all").with("sourceFields", Tree.texts(List.of()));
        if (hasOperator(source, NO_OPERATION)) {
            task.with("connectorOperator", operator(source, NO_OPERATION));
        }
        String list = "[" + String.join(",", excluded.stream().map(JsonText::literal).toList()) + "]";
        return Tree.array(List.of(task.with("taskProperties", new Tree().with("EXCLUDE_SOURCE_FIELDS_LIST", list))
                .build()));
    }

    private static Tree operator(Connector source, String operator) {
        return new Tree().with(source.operatorMember().orElseThrow(), operator);
    }
}
