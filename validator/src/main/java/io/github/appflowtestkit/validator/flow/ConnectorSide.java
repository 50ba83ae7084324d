package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.Optional;

/** What the source and the destinations of a flow have in common: a connector, its profile and its properties. */
public sealed interface ConnectorSide permits Source, Destination {

    /** The object that describes this end. */
    Node node();

    /** The properties by connector, such as {@code sourceConnectorProperties}. */
    Node properties();

    /** The properties of the connector in use, such as {@code sourceConnectorProperties.S3}. */
    Optional<Node> ownProperties();

    /** Whether the connector can be at this end of a flow. */
    boolean connectorFits();

    /** The {@code connectorType}. */
    default Node connectorType() {
        return node().required("connectorType");
    }

    /** The connector that {@code connectorType} names. */
    default Connector connector() {
        Node type = connectorType();
        return Connector.ofType(type.text()).orElseThrow(type::unsound);
    }

    /** Whether {@code connectorType} names that connector. */
    default boolean is(Connector connector) {
        return connector() == connector;
    }

    /** The {@code apiVersion}. */
    default Optional<Node> apiVersion() {
        return node().member("apiVersion");
    }

    /** The {@code connectorProfileName}. */
    default Optional<Node> profileName() {
        return node().member("connectorProfileName");
    }

    /** One property of the connector in use. */
    default Optional<Node> property(String name) {
        return ownProperties().flatMap(own -> own.member(name));
    }
}
