package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words what tasks do. */
final class TaskWords {

    private static final Map<String, String> COMPARISONS = Map.of(
            "LESS_THAN", "<",
            "GREATER_THAN", ">",
            "CONTAINS", "contains",
            "LESS_THAN_OR_EQUAL_TO", "<=",
            "GREATER_THAN_OR_EQUAL_TO", ">=",
            "EQUAL_TO", "=",
            "NOT_EQUAL_TO", "!=");

    private static final Map<String, String> FAULTS = Map.of(
            "VALIDATE_NON_NULL", "it is null",
            "VALIDATE_NON_ZERO", "it is zero",
            "VALIDATE_NON_NEGATIVE", "it is negative",
            "VALIDATE_NUMERIC", "it is no number");

    private static final Map<String, String> ARITHMETIC = Map.of(
            "ADDITION", "adds",
            "SUBTRACTION", "subtracts",
            "MULTIPLICATION", "multiplies",
            "DIVISION", "divides");

    private static final DocumentReader LISTS = new DocumentReader(1_000_000, 2);

    private TaskWords() {}

    static String of(TaskPart task) {
        return switch (task.kind()) {
            case PROJECTION -> projection(task);
            case FILTER -> filter(task);
            case VALIDATE -> validation(task);
            case MASK -> mask(task);
            case TRUNCATE -> "cuts to " + task.property("TRUNCATE_LENGTH", "an unstated number of") + " characters";
            case MERGE -> "joins as " + task.property("CONCAT_FORMAT", "no stated format");
            case ARITHMETIC ->
                operator(task, ARITHMETIC, "calculates") + " "
                        + task.property("MATH_OPERATION_FIELDS_ORDER", task.fields());
            case MAP -> "maps";
            case MAP_ALL -> mapAll(task);
            case PARTITION ->
                "partitions by "
                        + list(task, "ORDERED_PARTITION_KEYS_LIST")
                                .filter(keys -> !keys.isEmpty())
                                .map(keys -> String.join(", ", keys))
                                .orElse(task.fields());
            case PASSTHROUGH -> "passes all fields on as they are";
            case OTHER -> other(task);
        };
    }

    private static String projection(TaskPart task) {
        List<Text> unknown =
                task.sources().stream().filter(each -> !each.isKnown()).toList();
        int known = task.sources().size() - unknown.size();
        List<String> parts = new ArrayList<>();
        if (known > 0 || unknown.isEmpty()) {
            parts.add(known == 0 ? "no field" : Wording.count(known, "field"));
        }
        unknown.forEach(each -> parts.add(each.toString()));
        return "reads " + String.join(" and ", parts);
    }

    private static String filter(TaskPart task) {
        String fields = task.fields();
        String operator = task.operator().map(Text::text).orElse("");
        if (operator.equals("BETWEEN")) {
            return "only records with " + fields + " between " + value(task, "LOWER_BOUND") + " and "
                    + value(task, "UPPER_BOUND");
        }
        String value = task.property("VALUES").isPresent() ? value(task, "VALUES") : value(task, "VALUE");
        return task.operator().isEmpty()
                ? "a filter on " + fields + " without an operator"
                : "only records with " + fields + " " + operator(task, COMPARISONS, "") + " " + value;
    }

    /** A value that records are compared with, in quotes unless its type is one of numbers or times. */
    private static String value(TaskPart task, String name) {
        Optional<Text> value = task.property(name);
        if (value.isEmpty()) {
            return "no value";
        }
        String type = task.property("DATA_TYPE").map(Text::text).orElse("");
        boolean isText = type.isEmpty() || type.equals("string") || type.equals("text");
        return isText && value.get().isKnown()
                ? '"' + value.get().text() + '"'
                : value.get().toString();
    }

    private static String validation(TaskPart task) {
        String fault = operator(task, FAULTS, "a check fails");
        String action = task.property("VALIDATION_ACTION", "");
        return switch (action) {
            case "" -> "checks whether " + fault;
            case "DropRecord" -> "drops the record if " + fault;
            case "DropDataset" -> "drops all records if " + fault;
            default -> action + " if " + fault;
        };
    }

    private static String mask(TaskPart task) {
        String length = task.property("MASK_LENGTH", "unstated number of");
        String what = switch (task.operator().map(Text::text).orElse("")) {
            case "MASK_ALL" -> "all characters";
            case "MASK_FIRST_N" -> "the first " + length + " characters";
            case "MASK_LAST_N" -> "the last " + length + " characters";
            default -> "characters by " + operator(task, Map.of(), "no operator");
        };
        return "masks " + what
                + task.property("MASK_VALUE").map(value -> " with " + value).orElse("");
    }

    private static String mapAll(TaskPart task) {
        List<String> excluded = list(task, "EXCLUDE_SOURCE_FIELDS_LIST").orElse(List.of());
        return "maps all fields to fields of the same name"
                + (excluded.isEmpty() ? "" : " except " + String.join(", ", excluded));
    }

    private static String other(TaskPart task) {
        String type =
                task.part().member("taskType").visible().map(Text::toString).orElse("");
        String what = type.isEmpty() ? "a task without a type" : "a task of type " + type;
        return task.sources().isEmpty() ? what : what + " on " + task.fields();
    }

    private static String operator(TaskPart task, Map<String, String> words, String missing) {
        return task.operator()
                .map(each -> words.getOrDefault(each.text(), each.toString()))
                .orElse(missing);
    }

    /** The names in a property that is a list in JSON; the value itself if it is none. */
    static Optional<List<String>> list(TaskPart task, String name) {
        String value = task.part().member("taskProperties").member(name).string();
        if (value.isBlank()) {
            return task.property(name).map(each -> List.of(each.toString()));
        }
        return LISTS.readJson(value)
                .root()
                .filter(JsonArray.class::isInstance)
                .map(array -> RequestPart.of(array).items().stream()
                        .map(RequestPart::visible)
                        .flatMap(Optional::stream)
                        .map(Text::toString)
                        .toList())
                .or(() -> Optional.of(List.of(Text.shown(value))));
    }
}
