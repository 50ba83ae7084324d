package io.github.appflowtestkit.fake.internal.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * Which connector a request means: one of the service's own by its type, a custom one by its label.
 *
 * @param label the label of a custom connector; null for the others
 */
record ConnectorForm(ConnectorType type, @Nullable String label) {

    static final String TYPE = "connectorType";
    static final String LABEL = "connectorLabel";

    /** Reads both members; the type may be left out where there is a label. */
    static ConnectorForm read(Members members) {
        String label = members.text(LABEL).orElse(null);
        List<String> types = ConnectorType.knownValues().stream()
                .map(ConnectorType::toString)
                .sorted()
                .toList();
        ConnectorType type = label != null && !members.has(TYPE)
                ? ConnectorType.CUSTOM_CONNECTOR
                : ConnectorType.fromValue(members.choice(TYPE, types));
        boolean custom = type == ConnectorType.CUSTOM_CONNECTOR;
        if (custom != (label != null)) {
            throw ControlError.unfit(
                    members.at(LABEL),
                    custom ? "given for a custom connector" : "left out for a connector of the service's own",
                    custom ? "missing" : "given");
        }
        return new ConnectorForm(type, label);
    }
}
