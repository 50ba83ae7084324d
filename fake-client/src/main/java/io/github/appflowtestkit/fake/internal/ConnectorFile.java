package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;

/** A file with what DescribeConnector answers, for a test. Its error messages name the file and the JSON Pointer. */
record ConnectorFile(Path path) {

    private static final String CONFIGURATION = "connectorConfiguration";

    DescribeConnectorResponse answer() {
        byte[] json = GivenFile.bytes("connector file", path);
        try {
            JsonNode document = RestJson.tree(json);
            JsonNode configuration = document.isObject() ? document.asObject().get(CONFIGURATION) : null;
            if (configuration == null || configuration.isNull()) {
                throw misuse("it has no member connectorConfiguration", null);
            }
            // other members, such as boto3's ResponseMetadata, do not describe the connector
            return (DescribeConnectorResponse)
                    RestJson.knownResponse(Operation.DESCRIBE_CONNECTOR, Map.of(CONFIGURATION, configuration));
        } catch (WireException e) {
            throw misuse(e.getMessage(), e);
        }
    }

    private IllegalArgumentException misuse(@Nullable String why, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "connector file \"" + path + "\" must hold the output of DescribeConnector in JSON: " + why, cause);
    }
}
