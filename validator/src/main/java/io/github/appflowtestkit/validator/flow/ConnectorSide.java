package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** What source and destinations of a flow have in common: a connector, its profile and its properties. */
public sealed interface ConnectorSide permits Source, Destination {

    /** {@return the object that describes this side of the flow} */
    Node node();

    /** {@return the properties by connector, such as {@code sourceConnectorProperties}} */
    Node properties();

    /** {@return the properties of the connector in use, such as {@code sourceConnectorProperties.S3}} */
    Optional<Node> ownProperties();

    /** {@return the {@code connectorType}} */
    default Node connectorType() {
        return node().required("connectorType");
    }

    /** {@return the {@code apiVersion}} */
    default Optional<Node> apiVersion() {
        return node().member("apiVersion");
    }

    /** {@return the {@code connectorProfileName}} */
    default Optional<Node> profileName() {
        return node().member("connectorProfileName");
    }

    /**
     * {@return one property of the connector in use, such as {@code bucketName}}
     *
     * @param name the name of the property
     */
    default Optional<Node> property(String name) {
        return ownProperties().flatMap(own -> own.member(name));
    }
}
