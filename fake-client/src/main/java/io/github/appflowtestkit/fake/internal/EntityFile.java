package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;

/**
 * A file with what DescribeConnectorEntity answers, or only its list of fields, for a test. Its error messages name the
 * file and the JSON Pointer.
 */
record EntityFile(Path path) {

    private static final String FIELDS = "connectorEntityFields";

    List<ConnectorEntityField> fields() {
        byte[] json = GivenFile.bytes("entity file", path);
        try {
            JsonNode document = RestJson.tree(json);
            JsonNode listed = document.isObject() ? document.asObject().get(FIELDS) : document;
            if (listed == null || !listed.isArray() || listed.asArray().isEmpty()) {
                throw misuse("it has no array connectorEntityFields with at least one field", null);
            }
            // other members, such as boto3's ResponseMetadata, do not describe the entity
            DescribeConnectorEntityResponse answer = (DescribeConnectorEntityResponse)
                    RestJson.knownResponse(Operation.DESCRIBE_CONNECTOR_ENTITY, Map.of(FIELDS, listed));
            checkIdentifiers(answer.connectorEntityFields());
            return answer.connectorEntityFields();
        } catch (WireException e) {
            throw misuse(e.getMessage(), e);
        }
    }

    private void checkIdentifiers(List<ConnectorEntityField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String identifier = fields.get(i).identifier();
            if (identifier == null || identifier.isBlank()) {
                throw misuse("each field must have an identifier, but number " + (i + 1) + " has none", null);
            }
        }
    }

    private IllegalArgumentException misuse(@Nullable String why, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "entity file \"" + path + "\" must hold the output of DescribeConnectorEntity in JSON: " + why, cause);
    }
}
