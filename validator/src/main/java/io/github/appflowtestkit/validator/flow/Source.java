package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** Where a flow reads data from: {@code sourceFlowConfig}. */
public non-sealed interface Source extends ConnectorSide {

    @Override
    default Node properties() {
        return node().required("sourceConnectorProperties");
    }

    /** {@return the {@code incrementalPullConfig.datetimeTypeFieldName}} */
    default Optional<Node> incrementalField() {
        return node().member("incrementalPullConfig").flatMap(config -> config.member("datetimeTypeFieldName"));
    }
}
