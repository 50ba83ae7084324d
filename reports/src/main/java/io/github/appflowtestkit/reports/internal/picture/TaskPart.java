package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A task of a request, sound or not. Immutable.
 *
 * @param sources its source fields, blank ones left out
 * @param destination its destination field
 * @param operator its operator; empty if it has none
 */
record TaskPart(
        RequestPart part,
        Step.Kind kind,
        List<Text> sources,
        Optional<Text> destination,
        Optional<Text> operator,
        List<Mark> marks) {

    static TaskPart of(RequestPart task, FlowMarks marks) {
        List<Text> sources = task.member("sourceFields").items().stream()
                .map(RequestPart::visible)
                .flatMap(Optional::stream)
                .toList();
        RequestPart operators = task.member("connectorOperator");
        // tasks may repeat the operator for each connector
        Optional<Text> operator = operators.isUnknown()
                ? operators.text()
                : operators.members().stream()
                        .map(RequestPart::visible)
                        .flatMap(Optional::stream)
                        .findFirst();
        return new TaskPart(
                task,
                kind(task.member("taskType").string(), operator),
                sources,
                task.member("destinationField").visible(),
                operator,
                marks.take(task.pointer()));
    }

    private static Step.Kind kind(String type, Optional<Text> operator) {
        return switch (type) {
            case "Filter" ->
                operator.filter(each -> each.text().equals("PROJECTION")).isPresent()
                        ? Step.Kind.PROJECTION
                        : Step.Kind.FILTER;
            case "Validate" -> Step.Kind.VALIDATE;
            case "Mask" -> Step.Kind.MASK;
            case "Truncate" -> Step.Kind.TRUNCATE;
            case "Merge" -> Step.Kind.MERGE;
            case "Arithmetic" -> Step.Kind.ARITHMETIC;
            case "Map" -> Step.Kind.MAP;
            case "Map_all" -> Step.Kind.MAP_ALL;
            case "Partition" -> Step.Kind.PARTITION;
            case "Passthrough" -> Step.Kind.PASSTHROUGH;
            default -> Step.Kind.OTHER;
        };
    }

    /** Whether the task changes or checks a field without making another one. */
    boolean isModifier() {
        return kind == Step.Kind.VALIDATE || kind == Step.Kind.MASK || kind == Step.Kind.TRUNCATE;
    }

    /** Whether the ways of fields show the task. */
    boolean isOfFields() {
        return kind == Step.Kind.MAP || TaskFields.makesField(type()) || (isModifier() && !sources.isEmpty());
    }

    /** The task type as the document has it. */
    String type() {
        return part.member("taskType").string();
    }

    Optional<Text> property(String name) {
        return part.member("taskProperties").member(name).visible();
    }

    /** A property that a task of this kind needs, in words if it is missing. */
    String property(String name, String missing) {
        return property(name).map(Text::toString).orElse(missing);
    }

    /** The source fields in words. */
    String fields() {
        return sources.isEmpty()
                ? "no field"
                : sources.stream().map(Text::toString).collect(Collectors.joining(", "));
    }

    /** What the task does. */
    Step step() {
        return new Step(kind, TaskWords.of(this), marks);
    }
}
