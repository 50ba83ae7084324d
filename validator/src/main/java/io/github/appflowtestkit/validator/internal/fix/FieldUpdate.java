package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A flow of a document whose tasks can be changed so that it maps other fields, and nothing else changes: tasks of fields that
 * stay are left as they are, and so is every other byte. Immutable.
 */
public final class FieldUpdate {

    private final String name;
    private final SourceDocument document;
    private final int flow;

    private FieldUpdate(String name, SourceDocument document, int flow) {
        this.name = name;
        this.document = document;
        this.flow = flow;
    }

    /**
     * The document with other tasks.
     *
     * @param document the text before and after; they are equal if the flow maps the wanted fields already
     * @param added the source fields of new Map tasks
     * @param removed the source fields whose Map tasks are gone
     * @param notes what stays although it may not be meant to
     */
    public record Updated(FixedDocument document, List<String> added, List<String> removed, List<String> notes) {

        /** Copies the lists. */
        public Updated {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Finds the flow in a document.
     *
     * @param name the name of the document in diffs
     * @param flow the name of the flow, or what the document calls it; by default, the only flow
     * @throws NotEditableException if the document does not have the flow, or a tool made the document
     */
    public static FieldUpdate of(String name, byte[] utf8, Optional<String> flow) throws NotEditableException {
        Reading reading = Fixer.READER.read(utf8);
        SourceDocument document = SourceDocument.of(reading)
                .orElseThrow(() -> new NotEditableException(
                        "the document has errors; run \"appflow-testkit validate\" and fix them first"));
        Optional<String> generated = Obstacles.ofGenerated(document);
        if (generated.isPresent()) {
            throw new NotEditableException(generated.get());
        }
        List<FlowInDocument> flows = document.flows();
        List<Integer> found = IntStream.range(0, flows.size())
                .filter(each -> flow.isEmpty() || names(flows.get(each)).contains(flow.get()))
                .boxed()
                .toList();
        if (found.size() != 1) {
            String known = String.join(
                    ", ",
                    flows.stream()
                            .map(each -> JsonText.quoted(String.join(" or ", names(each))))
                            .toList());
            throw new NotEditableException(
                    flows.isEmpty()
                            ? "the document has no flow"
                            : flow.isEmpty()
                                    ? "the document has " + flows.size() + " flows; name one with --flow: " + known
                                    : (found.isEmpty() ? "no flow" : "more than one flow")
                                            + " of the document is called " + JsonText.quoted(flow.get())
                                            + "; its flows are " + known);
        }
        return new FieldUpdate(name, document, found.get(0));
    }

    private static Set<String> names(FlowInDocument flow) {
        Set<String> names = new LinkedHashSet<>();
        flow.name().ifPresent(names::add);
        text(flow.variants().get(0).request(), "/flowName").ifPresent(names::add);
        return names;
    }

    /** The type of the source connector; empty if the document does not know it. */
    public String sourceType() {
        return text(request(), "/sourceFlowConfig/connectorType").orElse("");
    }

    /** The type of the destination connector; empty if the document does not know it. */
    public String destinationType() {
        return text(request(), "/destinationFlowConfigList/0/connectorType").orElse("");
    }

    /** The operation that writes records; INSERT if the flow has none. */
    public String writeOperation() {
        return destination().flatMap(each -> text(each, "/writeOperationType")).orElse("INSERT");
    }

    /** The destination fields that identify a record. */
    public List<String> ids() {
        return destination().flatMap(each -> each.at("/idFieldNames")).stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(each -> ((JsonArray) each).items().stream())
                .filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).value())
                .toList();
    }

    private Optional<JsonValue> destination() {
        return request().at("/destinationFlowConfigList/0/destinationConnectorProperties").stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(each -> ((JsonObject) each).members().stream())
                .map(Member::value)
                .findFirst();
    }

    private JsonValue request() {
        return document.flows().get(flow).variants().get(0).request();
    }

    private static Optional<String> text(JsonValue value, String pointer) {
        return value.at(pointer).orElse(null) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    /**
     * Makes the flow map these fields.
     *
     * @param namesDestinations whether the user chose the destination fields; then one source field may have several
     * @throws NotEditableException if the text cannot be changed safely
     */
    public Updated to(List<FieldMapping> wanted, boolean namesDestinations) throws NotEditableException {
        FlowInDocument found = document.flows().get(flow);
        Variant variant = found.variants().get(0);
        JsonArray tasks = tasks(variant);
        checkVariants(found, tasks);
        MappedFields fields = new MappedFields(variant.request(), tasks);
        List<FieldMapping> missing = fields.missing(wanted, namesDestinations);
        Set<Integer> surplus = fields.surplus(wanted, namesDestinations);
        checkDestinations(fields, wanted, missing, surplus);
        TaskEdits edits = new TaskEdits(document, found, variant, tasks, fields);
        edits.projections(wanted.stream().map(FieldMapping::source).toList(), surplus);
        edits.tasks(missing, surplus);
        String text = edits.made(flow);
        Set<String> removed = new HashSet<>(fields.sources());
        wanted.forEach(each -> removed.remove(each.source()));
        return new Updated(
                new FixedDocument(name, document.text(), text, List.of(), List.of()),
                missing.stream().map(FieldMapping::source).distinct().toList(),
                fields.sources().stream().filter(removed::contains).toList(),
                fields.remains(surplus));
    }

    private JsonArray tasks(Variant variant) throws NotEditableException {
        String pointer = variant.toDocument().apply("/tasks");
        if (variant.request().at("/tasks").orElse(null) instanceof JsonArray tasks
                && document.at(pointer).orElse(null) instanceof JsonArray written
                && document.flowsAt(pointer).size() == 1
                && written.items().size() == tasks.items().size()) {
            for (int i = 0; i < tasks.items().size(); i++) {
                String task = JsonText.child("/tasks", i);
                if (!variant.toDocument().apply(task).equals(JsonText.child(pointer, i))
                        || tasks.items().get(i) instanceof Unknown) {
                    throw new NotEditableException(Obstacles.TASKS_ELSEWHERE);
                }
            }
            return tasks;
        }
        throw new NotEditableException(Obstacles.TASKS_ELSEWHERE);
    }

    private static void checkVariants(FlowInDocument flow, JsonArray tasks) throws NotEditableException {
        for (Variant other : flow.variants()) {
            if (!(other.request().at("/tasks").orElse(null) instanceof JsonArray same)
                    || !TreeDifference.between(tasks, same).isEmpty()) {
                throw new NotEditableException("the tasks depend on a condition of the document; change them by hand");
            }
        }
    }

    private static void checkDestinations(
            MappedFields fields, List<FieldMapping> wanted, List<FieldMapping> missing, Set<Integer> surplus)
            throws NotEditableException {
        Set<String> stay = new HashSet<>();
        wanted.forEach(each -> stay.add(each.source()));
        for (FieldMapping each : missing) {
            for (String source : fields.sources()) {
                if (stay.contains(source)
                        && !source.equals(each.source())
                        && fields.keeps(source, each.destination(), surplus)) {
                    throw new NotEditableException("the new field " + JsonText.quoted(each.source())
                            + " would be written to " + JsonText.quoted(each.destination()) + ", as "
                            + JsonText.quoted(source) + " is already; leave one out, or give the new one another name"
                            + " with --rename");
                }
            }
        }
    }
}
