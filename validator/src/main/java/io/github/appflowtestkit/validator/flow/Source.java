package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.connector.Connector;
import io.github.appflowtestkit.validator.connector.SapObject;
import java.util.Optional;

/** Where a flow takes data from: {@code sourceFlowConfig}. */
public record Source(Node node) {

    /** The {@code connectorType}. */
    public Node connectorType() {
        return node.required("connectorType");
    }

    /** The connector that {@code connectorType} names. */
    public Connector connector() {
        Node type = connectorType();
        return Connector.ofType(type.text()).orElseThrow(type::unsound);
    }

    /** Whether {@code connectorType} names that connector. */
    public boolean is(Connector connector) {
        return connector() == connector;
    }

    /** The {@code apiVersion}. */
    public Optional<Node> apiVersion() {
        return node.member("apiVersion");
    }

    /** The {@code connectorProfileName}. */
    public Optional<Node> profileName() {
        return node.member("connectorProfileName");
    }

    /** The {@code sourceConnectorProperties}. */
    public Node properties() {
        return node.required("sourceConnectorProperties");
    }

    /** The properties of the connector in use, such as {@code sourceConnectorProperties.S3}. */
    public Optional<Node> ownProperties() {
        return connector().sourceMember().flatMap(member -> properties().member(member));
    }

    /** One property of the connector in use. */
    public Optional<Node> property(String name) {
        return ownProperties().flatMap(own -> own.member(name));
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
