package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.flow.Node;

/** Checks that connector properties have the member of the connector type and no other. */
final class ConnectorProperties {

    private ConnectorProperties() {}

    /** Reports a missing member and members of other connectors. */
    static void check(Node connectorType, Node properties, String expected, Findings findings) {
        if (properties.member(expected).isEmpty()) {
            String found = properties.members().isEmpty()
                    ? "is empty"
                    : "has only " + properties.members().get(0).name();
            findings.at(properties)
                    .related(connectorType, "the connectorType")
                    .hint("move the properties into a member " + expected + ", or correct connectorType")
                    .report(properties.path() + " must have the member " + expected + " because connectorType is "
                            + connectorType.shown() + ", but " + found);
            return;
        }
        for (Node member : properties.members()) {
            if (!member.name().equals(expected)) {
                findings.atKey(member)
                        .related(connectorType, "the connectorType")
                        .hint("remove the member " + member.name() + ", or correct connectorType")
                        .report(properties.path() + " must have only the member " + expected
                                + " because connectorType is " + connectorType.shown() + ", but also has the member "
                                + member.name());
            }
        }
    }
}
