package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Map task of a document that other ones can be written like: with the same names, quotes, order and layout. */
final class TaskClone {

    private static final Set<String> MEMBERS =
            Set.of("taskType", "sourceFields", "destinationField", "connectorOperator", "taskProperties");

    private static final String SOURCE_FIELD = "/sourceFields/0";
    private static final String DESTINATION_FIELD = "/destinationField";
    private static final String SOURCE_TYPE = "/taskProperties/SOURCE_DATA_TYPE";
    private static final String DESTINATION_TYPE = "/taskProperties/DESTINATION_DATA_TYPE";

    private final SourceDocument document;
    private final DocumentKind kind;
    private final JsonObject task;
    private final String text;
    private final int start;
    private final Map<String, JsonString> strings = new LinkedHashMap<>();

    private TaskClone(SourceDocument document, DocumentKind kind, JsonObject task, String text, int start) {
        this.document = document;
        this.kind = kind;
        this.task = task;
        this.text = text;
        this.start = start;
    }

    /**
     * The best model among the Map tasks of a flow: one with data types, and without a comment.
     *
     * @param layout the list of its tasks
     */
    static Optional<TaskClone> of(
            SourceDocument document, FlowInDocument flow, Variant variant, ListLayout layout, List<JsonValue> tasks) {
        Optional<TaskClone> best = Optional.empty();
        for (int i = 0; i < tasks.size(); i++) {
            Optional<TaskClone> model = of(document, flow, variant, layout, tasks.get(i), i);
            if (model.isPresent()
                    && model.get().rank() >= best.map(TaskClone::rank).orElse(0)) {
                best = model;
            }
        }
        return best;
    }

    private int rank() {
        boolean hasComment =
                document.syntax() != Syntax.JSON && (text.contains("#") || text.contains("//") || text.contains("/*"));
        return (strings.containsKey(SOURCE_TYPE) ? 2 : 0) + (hasComment ? 0 : 1);
    }

    private static Optional<TaskClone> of(
            SourceDocument document,
            FlowInDocument flow,
            Variant variant,
            ListLayout layout,
            JsonValue task,
            int index) {
        if (!(task instanceof JsonObject object)
                || !MEMBERS.containsAll(object.byName().keySet())
                || !(task.at("/taskType").orElse(null) instanceof JsonString type
                        && type.value().equals("Map"))
                || !(task.at("/sourceFields").orElse(null) instanceof JsonArray fields
                        && fields.items().size() == 1)) {
            return Optional.empty();
        }
        int end = document.end(document.at(variant.toDocument().apply(JsonText.child("/tasks", index)))
                .orElse(task)
                .range());
        TaskClone model = new TaskClone(
                document,
                flow.kind(),
                object,
                layout.textOf(index),
                end - layout.textOf(index).length());
        List<String> parts = new ArrayList<>(List.of(SOURCE_FIELD, DESTINATION_FIELD));
        Collection<String> properties = task.at("/taskProperties").orElse(null) instanceof JsonObject map
                ? map.byName().keySet()
                : Set.of();
        if (!properties.isEmpty()) {
            parts.addAll(List.of(SOURCE_TYPE, DESTINATION_TYPE));
        }
        boolean isComplete = properties.isEmpty()
                || Set.copyOf(properties).equals(Set.of("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE"));
        for (String part : parts) {
            isComplete &= model.take(part, variant.toDocument().apply(JsonText.child("/tasks", index) + part), end);
        }
        return isComplete ? Optional.of(model) : Optional.empty();
    }

    /** Remembers where a string of the task is written; false if that is not in the text of the task. */
    private boolean take(String part, String pointer, int end) {
        if (document.at(pointer).orElse(null) instanceof JsonString string
                && task.at(part).orElse(null) instanceof JsonString
                && document.start(string.range()) >= start
                && document.end(string.range()) <= end) {
            strings.put(part, string);
            return true;
        }
        return false;
    }

    /** The text of a task for a field; empty if a name cannot be written in this way. */
    Optional<String> text(FieldMapping field) {
        List<TextEdit> edits = new ArrayList<>();
        for (Map.Entry<String, JsonString> each : strings.entrySet()) {
            JsonString old = each.getValue();
            Optional<String> written = StringText.like(
                    document.textOf(old.range()),
                    plain(value(each.getKey(), field), kind, document.syntax()),
                    document.syntax());
            if (written.isEmpty()) {
                return Optional.empty();
            }
            edits.add(new TextEdit(
                    document.start(old.range()) - start, document.end(old.range()) - start, written.get()));
        }
        return Optional.of(TextEdit.apply(text, edits));
    }

    /** The value as a string without templates: Terraform reads them in the strings of its JSON syntax, too. */
    static String plain(String value, DocumentKind kind, Syntax syntax) {
        return kind == DocumentKind.TERRAFORM && syntax == Syntax.JSON
                ? value.replace("${", "$${").replace("%{", "%%{")
                : value;
    }

    private static String value(String part, FieldMapping field) {
        return switch (part) {
            case SOURCE_FIELD -> field.source();
            case DESTINATION_FIELD -> field.destination();
            case SOURCE_TYPE -> field.sourceType();
            default -> field.destinationType();
        };
    }

    /** The task of the request that the text stands for. */
    JsonObject request(FieldMapping field) {
        return (JsonObject) replaced(task, "", field);
    }

    private JsonValue replaced(JsonValue value, String pointer, FieldMapping field) {
        if (strings.containsKey(pointer)) {
            return new JsonString(value(pointer, field), value.range());
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(item -> items.add(replaced(item, JsonText.child(pointer, items.size()), field)));
            return new JsonArray(items, array.range());
        }
        if (value instanceof JsonObject object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.members()
                    .forEach(member -> members.put(
                            member.name(),
                            new Member(
                                    member.name(),
                                    member.keyRange(),
                                    replaced(member.value(), JsonText.child(pointer, member.name()), field))));
            return new JsonObject(members, object.range());
        }
        return value;
    }
}
