package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/** Reads tasks. */
final class Tasks {

    private Tasks() {}

    static Optional<String> text(JsonObject task, String member) {
        return task.member(member)
                .map(JsonValue.Member::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }

    static String type(JsonObject task) {
        return text(task, "taskType").orElse("");
    }

    static boolean isMapAll(JsonObject task) {
        return type(task).equals("Map_all");
    }

    static boolean isMap(JsonObject task) {
        return type(task).equals("Map");
    }

    static boolean isFilter(JsonObject task) {
        return type(task).equals("Filter");
    }

    static boolean isProjection(JsonObject task) {
        return isFilter(task) && operators(task).contains("PROJECTION");
    }

    /** The names of the fields, as far as the document knows them. */
    static List<String> sourceFields(JsonObject task) {
        return strings(task.member("sourceFields").map(JsonValue.Member::value));
    }

    /** The strings of an array; empty if the value is none. */
    static List<String> strings(Optional<JsonValue> value) {
        return value.filter(JsonArray.class::isInstance)
                .map(array -> ((JsonArray) array)
                        .items().stream()
                                .filter(JsonString.class::isInstance)
                                .map(item -> ((JsonString) item).value())
                                .toList())
                .orElse(List.of());
    }

    /** The operators of all connectors that the task names. */
    static List<String> operators(JsonObject task) {
        return task.member("connectorOperator")
                .map(JsonValue.Member::value)
                .filter(JsonObject.class::isInstance)
                .map(operator -> ((JsonObject) operator)
                        .members().stream()
                                .filter(member -> member.value() instanceof JsonString)
                                .map(member -> ((JsonString) member.value()).value())
                                .toList())
                .orElse(List.of());
    }
}
