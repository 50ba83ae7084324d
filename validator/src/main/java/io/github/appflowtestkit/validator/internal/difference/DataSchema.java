package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.internal.difference.Change.TaskChange;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parts of a flow whose change makes a new schemaVersion: mappings, data types and partition keys (API Reference,
 * DescribeFlow). Folders of date, time and run in the output are partition keys (User Guide, flows-partition).
 */
public final class DataSchema {

    /** Tasks that choose records or fields to read, but do not change how fields arrive. */
    private static final Set<String> NOT_MAPPING = Set.of("Filter", "Validate");

    private static final String DESTINATIONS = "destinationFlowConfigList";
    private static final String PREFIX = "/destinationConnectorProperties/S3/s3OutputFormatConfig/prefixConfig";

    private DataSchema() {}

    /** Whether the output of a flow is divided by partition keys. */
    public static boolean isPartitioned(FlowRequest flow) {
        JsonObject tree = NormalForm.of(ComparedFlow.of(flow).tree());
        boolean byTask = items(tree, "/tasks").stream()
                .anyMatch(task ->
                        task instanceof JsonObject object && Tasks.type(object).equals("Partition"));
        int destinations = items(tree, "/" + DESTINATIONS).size();
        return byTask
                || IntStream.range(0, destinations)
                        .anyMatch(index -> !folders(tree, "/" + DESTINATIONS + "/" + index + PREFIX)
                                .isEmpty());
    }

    private static List<JsonValue> items(JsonObject flow, String pointer) {
        return flow.at(pointer)
                .map(list -> list instanceof JsonArray array ? array.items() : List.<JsonValue>of())
                .orElse(List.of());
    }

    /** Whether a change makes a new version. */
    static boolean isChangedBy(Change change, FlowComparison flows) {
        if (change.task().isPresent()) {
            TaskChange task = change.task().get();
            return !task.old().flatMap(DataSchema::mapping).equals(task.other().flatMap(DataSchema::mapping));
        }
        String pointer = change.pointer();
        List<String> steps = JsonText.steps(pointer);
        if (!steps.get(0).equals(DESTINATIONS) || steps.size() < 2) {
            return false;
        }
        String prefix = "/" + DESTINATIONS + "/" + steps.get(1) + PREFIX;
        boolean isAboveOrBelow = (prefix + "/").startsWith(pointer + "/") || pointer.startsWith(prefix + "/");
        return isAboveOrBelow && !folders(flows.oldTree(), prefix).equals(folders(flows.otherTree(), prefix));
    }

    /** What a task does with which fields; empty if it maps none. An operator that does nothing does not count. */
    private static Optional<JsonValue> mapping(JsonObject task) {
        if (NOT_MAPPING.contains(Tasks.type(task))) {
            return Optional.empty();
        }
        Map<String, Member> members = new LinkedHashMap<>(task.byName());
        members.remove("connectorOperator");
        List<JsonValue> operators = new ArrayList<>();
        Tasks.operators(task).stream()
                .filter(operator -> !operator.equals("NO_OP"))
                .forEach(operator -> operators.add(new JsonString(operator, task.range())));
        JsonArray all = new JsonArray(operators, task.range());
        members.put("connectorOperator", new Member("connectorOperator", task.range(), all));
        return Optional.of(Sameness.withoutPlace(new JsonObject(members, task.range())));
    }

    /** The partition keys of a prefix. SCHEMA_VERSION is a folder, too, but follows the version. */
    private static List<String> folders(JsonObject flow, String prefix) {
        List<String> folders = new ArrayList<>();
        String type = text(flow, prefix + "/prefixType").orElse("");
        if (type.startsWith("PATH")) {
            text(flow, prefix + "/prefixFormat").ifPresent(folders::add);
        }
        items(flow, prefix + "/pathPrefixHierarchy").stream()
                .filter(item -> item instanceof JsonString text && text.value().equals("EXECUTION_ID"))
                .forEach(item -> folders.add("EXECUTION_ID"));
        return folders;
    }

    private static Optional<String> text(JsonObject flow, String pointer) {
        return flow.at(pointer).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value());
    }
}
