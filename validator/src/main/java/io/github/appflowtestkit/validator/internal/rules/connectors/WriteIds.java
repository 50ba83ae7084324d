package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** What the rules about write operations share: which of them need fields that identify a record. */
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

    /** Where to report missing fields: at the empty list, or at the properties that lack it. */
    static Node place(Destination destination) {
        Optional<Node> properties = destination.ownProperties();
        return destination.idFieldNames().or(() -> properties).orElse(destination.node());
    }

    /** What is missing, and why. */
    static String message(Destination destination) {
        Node place = place(destination);
        String operation = destination.writeOperation().map(Node::shown).orElse("");
        return place.name().equals("idFieldNames")
                ? place.path() + " must name a field, as writeOperationType is " + operation + ", but is empty"
                : place.path() + " must have idFieldNames, as writeOperationType is " + operation + ", but has none";
    }
}
