package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A flow within a document. It remembers its parts, because all rules look at the same ones. */
public final class ParsedFlow implements Flow {

    private final String document;
    private final DocumentKind kind;
    private final Node node;
    private final Optional<Instant> now;
    private final EntityFolder entities;
    private @Nullable Source source;
    private @Nullable Node destinationList;
    private @Nullable List<Destination> knownDestinations;
    private @Nullable Node taskList;
    private @Nullable List<Task> knownTasks;
    private @Nullable Map<String, List<Task>> tasksByType;

    private ParsedFlow(String document, DocumentKind kind, Node node, Optional<Instant> now, EntityFolder entities) {
        this.document = document;
        this.kind = kind;
        this.node = node;
        this.now = now;
        this.entities = entities;
    }

    /**
     * A view of a request, which can read the parts that are known and have no earlier finding.
     *
     * @param document the name of the document
     * @param kind what the document holds
     * @param request the flow as a request, in the names of the API
     * @param now the time of the check, if the validator has a clock
     * @param entities what is recorded about fields
     */
    public static ParsedFlow of(
            String document,
            DocumentKind kind,
            JsonObject request,
            UnaryOperator<String> toDocument,
            CheckedParts checked,
            Spelling spelling,
            Optional<Instant> now,
            EntityFolder entities) {
        return new ParsedFlow(
                document, kind, ParsedNode.root(document, request, toDocument, checked, spelling), now, entities);
    }

    @Override
    public String document() {
        return document;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Optional<Instant> now() {
        return now;
    }

    /** What is recorded about fields. */
    public EntityFolder entities() {
        return entities;
    }

    @Override
    public boolean isCreateRequest() {
        return kind == DocumentKind.CREATE_FLOW;
    }

    @Override
    public boolean isUpdateRequest() {
        return kind == DocumentKind.UPDATE_FLOW;
    }

    @Override
    public boolean isDescription() {
        return kind == DocumentKind.DESCRIBE_FLOW;
    }

    @Override
    public Source source() {
        Source known = source;
        if (known == null) {
            known = new ParsedSource(node.required("sourceFlowConfig"));
            source = known;
        }
        return known;
    }

    @Override
    public Node destinationList() {
        Node known = destinationList;
        if (known == null) {
            known = Flow.super.destinationList();
            destinationList = known;
        }
        return known;
    }

    @Override
    public Node taskList() {
        Node known = taskList;
        if (known == null) {
            known = Flow.super.taskList();
            taskList = known;
        }
        return known;
    }

    @Override
    public void eachDestination(Consumer<? super Destination> look) {
        for (Destination destination : knownDestinations()) {
            Flow.ifSound(() -> look.accept(destination));
        }
    }

    @Override
    public void eachTask(Consumer<? super Task> look) {
        each(knownTasks(), look);
    }

    @Override
    public void eachTask(String type, Consumer<? super Task> look) {
        if (tasksByType().isEmpty()) {
            Flow.super.eachTask(type, look);
        } else {
            each(tasksByType().getOrDefault(type, List.of()), look);
        }
    }

    @Override
    public boolean hasTask(String type) {
        return tasksByType().isEmpty()
                ? Flow.super.hasTask(type)
                : tasksByType().containsKey(type);
    }

    @Override
    public List<Task> tasks(String type) {
        return tasksByType().isEmpty() ? Flow.super.tasks(type) : tasksByType().getOrDefault(type, List.of());
    }

    private static void each(List<Task> tasks, Consumer<? super Task> look) {
        for (Task task : tasks) {
            try {
                look.accept(task);
            } catch (UnsoundPartException e) {
                // an earlier finding covers this task
            }
        }
    }

    @Override
    public List<Destination> destinations() {
        ParsedNode.of(destinationList()).mustHaveItems();
        return knownDestinations();
    }

    @Override
    public List<Task> tasks() {
        ParsedNode.of(taskList()).mustHaveItems();
        return knownTasks();
    }

    private List<Destination> knownDestinations() {
        List<Destination> known = knownDestinations;
        if (known == null) {
            known = ParsedNode.of(destinationList()).knownItems().stream()
                    .<Destination>map(ParsedDestination::new)
                    .toList();
            knownDestinations = known;
        }
        return known;
    }

    private List<Task> knownTasks() {
        List<Task> known = knownTasks;
        if (known == null) {
            known = ParsedNode.of(taskList()).knownItems().stream()
                    .map(Task::new)
                    .toList();
            knownTasks = known;
        }
        return known;
    }

    /** All tasks by their types; empty if the type of one cannot be told, or there is none. */
    private Map<String, List<Task>> tasksByType() {
        Map<String, List<Task>> known = tasksByType;
        if (known == null) {
            known = byType(knownTasks());
            tasksByType = known;
        }
        return known;
    }

    private static Map<String, List<Task>> byType(List<Task> tasks) {
        Map<String, List<Task>> byType = new HashMap<>();
        try {
            for (Task task : tasks) {
                byType.computeIfAbsent(task.type().text(), type -> new ArrayList<>())
                        .add(task);
            }
        } catch (UnsoundPartException e) {
            return Map.of();
        }
        return Map.copyOf(byType);
    }

    private record ParsedSource(Node node) implements Source {

        @Override
        public Optional<Node> ownProperties() {
            return Connector.of(this)
                    .sourceMember()
                    .flatMap(member -> properties().member(member));
        }
    }

    private record ParsedDestination(Node node) implements Destination {

        @Override
        public Optional<Node> ownProperties() {
            return Connector.of(this)
                    .destinationMember()
                    .flatMap(member -> properties().member(member));
        }
    }
}
