package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** Checks the ID fields of write operations. */
final class WriteIds {

    private WriteIds() {}

    static boolean missing(Destination destination, String operation) {
        return isOperation(destination, operation)
                && destination
                        .idFieldNames()
                        .map(Node::items)
                        .map(java.util.List::isEmpty)
                        .orElse(true);
    }

    static boolean isOperation(Destination destination, String operation) {
        return destination
                .writeOperation()
                .map(Node::text)
                .filter(operation::equals)
                .isPresent();
    }

    /** The node of a finding: the empty array, or the properties that lack it. */
    static Node place(Destination destination) {
        Optional<Node> properties = destination.ownProperties();
        return destination.idFieldNames().or(() -> properties).orElse(destination.node());
    }

    /** The message about missing ID fields. */
    static String message(Destination destination) {
        Node place = place(destination);
        String operation = destination.writeOperation().map(Node::shown).orElse("");
        return place.name().equals("idFieldNames")
                ? place.path() + " must not be empty because writeOperationType is " + operation
                : place.path() + " must have idFieldNames because writeOperationType is " + operation;
    }
}
