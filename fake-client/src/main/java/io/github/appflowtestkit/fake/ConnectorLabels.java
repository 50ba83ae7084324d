package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Custom connectors are told apart by their labels alone. */
final class ConnectorLabels {

    private ConnectorLabels() {}

    /**
     * Refuses the type of custom connectors where no label says which one is meant.
     *
     * @param name of what is given
     * @param method the one that takes a label
     */
    static void checkNotNeeded(ConnectorType type, String name, String method) {
        if (type == ConnectorType.CUSTOM_CONNECTOR) {
            throw new IllegalArgumentException("type of " + Shown.text(name)
                    + " must not be CUSTOM_CONNECTOR, because that needs a label; use " + method);
        }
    }
}
