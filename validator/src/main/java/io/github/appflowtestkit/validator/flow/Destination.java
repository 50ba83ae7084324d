package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** Where a flow writes data to: an element of {@code destinationFlowConfigList}. */
public non-sealed interface Destination extends ConnectorSide {

    @Override
    default Node properties() {
        return node().required("destinationConnectorProperties");
    }

    /** {@return the {@code writeOperationType}} */
    default Optional<Node> writeOperation() {
        return property("writeOperationType");
    }

    /** {@return the {@code idFieldNames}} */
    default Optional<Node> idFieldNames() {
        return property("idFieldNames");
    }

    /** {@return the {@code errorHandlingConfig}} */
    default Optional<Node> errorHandling() {
        return property("errorHandlingConfig");
    }

    /** {@return the {@code s3OutputFormatConfig} of S3 and Upsolver} */
    default Optional<Node> outputFormat() {
        return property("s3OutputFormatConfig");
    }
}
