package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** Where a flow writes data to: an entry of {@code destinationFlowConfigList}. */
public record Destination(Node node) implements ConnectorSide {

    @Override
    public Node properties() {
        return node.required("destinationConnectorProperties");
    }

    @Override
    public Optional<Node> ownProperties() {
        return connector().destinationMember().flatMap(member -> properties().member(member));
    }

    @Override
    public boolean connectorFits() {
        return connector().isDestination();
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
