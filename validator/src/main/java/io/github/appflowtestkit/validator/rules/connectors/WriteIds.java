package io.github.appflowtestkit.validator.rules.connectors;

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

    /** The end of a sentence that starts with the write operation. */
    static String expected(Node place) {
        return place.name().equals("idFieldNames")
                ? place.path() + " must name a field, but is empty"
                : place.path() + " must have idFieldNames, but has none";
    }
}
