package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.flow.Node;

/** What the rules about the two sets of connector properties share: they hold the connector's member, and no other. */
final class ConnectorProperties {

    private ConnectorProperties() {}

    /** Reports what keeps the properties from being those of the connector. */
    static void check(Node connectorType, Node properties, String expected, Findings findings) {
        if (properties.member(expected).isEmpty()) {
            String found = properties.members().isEmpty()
                    ? "is empty"
                    : "has only " + properties.members().get(0).name();
            findings.at(properties)
                    .hint("put the properties of the connector into the member " + expected
                            + ", or correct connectorType")
                    .report(properties.path() + " must have the member " + expected + ", as connectorType is "
                            + connectorType.shown() + ", but it " + found);
            return;
        }
        for (Node member : properties.members()) {
            if (!member.name().equals(expected)) {
                findings.atKey(member)
                        .hint("remove " + member.name() + ", or set connectorType to the connector that it belongs to")
                        .report(properties.path() + " must have only the member " + expected + ", as connectorType is "
                                + connectorType.shown() + ", but it has " + member.name() + " as well");
            }
        }
    }
}
