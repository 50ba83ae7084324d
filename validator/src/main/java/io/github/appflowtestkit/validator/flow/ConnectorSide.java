package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** What source and destinations of a flow have in common: a connector, its profile and its properties. */
public sealed interface ConnectorSide permits Source, Destination {

    /** The object that describes this side of the flow. */
    Node node();

    /** The properties by connector, such as {@code sourceConnectorProperties}. */
    Node properties();

    /** The properties of the connector in use, such as {@code sourceConnectorProperties.S3}. */
    Optional<Node> ownProperties();

    /** The {@code connectorType}. */
    default Node connectorType() {
        return node().required("connectorType");
    }

    /** The {@code apiVersion}. */
    default Optional<Node> apiVersion() {
        return node().member("apiVersion");
    }

    /** The {@code connectorProfileName}. */
    default Optional<Node> profileName() {
        return node().member("connectorProfileName");
    }

    /** One property of the connector in use, such as {@code bucketName}. */
    default Optional<Node> property(String name) {
        return ownProperties().flatMap(own -> own.member(name));
    }
}
