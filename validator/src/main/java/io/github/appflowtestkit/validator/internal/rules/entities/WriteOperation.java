package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import java.util.Map;
import java.util.Optional;

/** What a destination does with records. */
final class WriteOperation {

    private static final Map<String, Flag> FLAGS =
            Map.of("INSERT", Flag.CREATABLE, "UPDATE", Flag.UPDATABLE, "UPSERT", Flag.UPSERTABLE);

    private WriteOperation() {}

    /** The {@code writeOperationType}, which is INSERT by default. */
    static String of(Destination destination) {
        return destination.writeOperation().map(Node::text).orElse("INSERT");
    }

    /** What a field must be to be written; empty if the operation writes no fields. */
    static Optional<Flag> needs(String operation) {
        return Optional.ofNullable(FLAGS.get(operation));
    }

    /** The operation for a message. */
    static String shown(Destination destination) {
        return destination
                .writeOperation()
                .map(operation -> "writeOperationType is " + operation.shown())
                .orElse("writeOperationType is \"INSERT\" by default");
    }
}
