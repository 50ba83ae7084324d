package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A flow within a document.
 *
 * @param document the name of the document
 * @param kind what the document holds
 * @param node the flow as a request, in the names of the API
 * @param now the time of the check, if the validator has a clock
 * @param entities what is recorded about fields
 */
public record ParsedFlow(String document, DocumentKind kind, Node node, Optional<Instant> now, EntityFolder entities)
        implements Flow {

    /** A view of a request, which can read the parts that are known and have no earlier finding. */
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
        return new ParsedSource(node.required("sourceFlowConfig"));
    }

    @Override
    public void eachDestination(Consumer<? super Destination> look) {
        ParsedNode.of(destinationList())
                .knownItems()
                .forEach(node -> Flow.ifSound(() -> look.accept(new ParsedDestination(node))));
    }

    @Override
    public void eachTask(Consumer<? super Task> look) {
        ParsedNode.of(taskList()).knownItems().forEach(node -> Flow.ifSound(() -> look.accept(new Task(node))));
    }

    @Override
    public List<Destination> destinations() {
        return destinationList().items().stream()
                .<Destination>map(ParsedDestination::new)
                .toList();
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
