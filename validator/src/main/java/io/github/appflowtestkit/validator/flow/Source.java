package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.SapObject;
import java.util.Optional;

/** Where a flow takes data from: {@code sourceFlowConfig}. */
public record Source(Node node) implements ConnectorSide {

    @Override
    public Node properties() {
        return node.required("sourceConnectorProperties");
    }

    @Override
    public Optional<Node> ownProperties() {
        return connector().sourceMember().flatMap(member -> properties().member(member));
    }

    @Override
    public boolean connectorFits() {
        return connector().isSource();
    }

    /** The {@code incrementalPullConfig.datetimeTypeFieldName}. */
    public Optional<Node> incrementalField() {
        return node.member("incrementalPullConfig").flatMap(config -> config.member("datetimeTypeFieldName"));
    }

    /** Whether the source is an SAP object that tracks its own changes (ODP). */
    public boolean isSapOdp() {
        return is(Connector.SAP_ODATA)
                && property("objectPath")
                        .map(Node::text)
                        .filter(SapObject::isOdp)
                        .isPresent();
    }
}
