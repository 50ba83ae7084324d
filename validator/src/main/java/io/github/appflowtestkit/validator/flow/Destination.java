package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.connector.Connector;
import java.util.Optional;

/** Where a flow writes data to: an entry of {@code destinationFlowConfigList}. */
public record Destination(Node node) {

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

    /** The {@code destinationConnectorProperties}. */
    public Node properties() {
        return node.required("destinationConnectorProperties");
    }

    /** The properties of the connector in use, such as {@code destinationConnectorProperties.S3}. */
    public Optional<Node> ownProperties() {
        return connector().destinationMember().flatMap(member -> properties().member(member));
    }

    /** One property of the connector in use. */
    public Optional<Node> property(String name) {
        return ownProperties().flatMap(own -> own.member(name));
    }

    /** The {@code writeOperationType}. */
    public Optional<Node> writeOperation() {
        return property("writeOperationType");
    }

    /** The {@code idFieldNames}. */
    public Optional<Node> idFieldNames() {
        return property("idFieldNames");
    }

    /** The {@code errorHandlingConfig}. */
    public Optional<Node> errorHandling() {
        return property("errorHandlingConfig");
    }

    /** The {@code s3OutputFormatConfig} of S3 and Upsolver. */
    public Optional<Node> outputFormat() {
        return property("s3OutputFormatConfig");
    }
}
