package io.github.appflowtestkit.fake.internal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * An entity that a test has declared.
 *
 * @param type the connector that has it
 * @param label the label of a custom connector; null for the others
 * @param name its name; the name of a nested entity is a path
 * @param fields its fields; empty for some common ones
 */
public record GivenEntity(ConnectorType type, @Nullable String label, String name, List<ConnectorEntityField> fields) {

    /** Copies the list. */
    public GivenEntity {
        fields = List.copyOf(fields);
    }
}
