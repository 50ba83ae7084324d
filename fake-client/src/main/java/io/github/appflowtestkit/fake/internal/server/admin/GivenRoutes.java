package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.account.BucketState;
import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningFailureCause;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningState;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningStatus;

/** The admin routes of what a test takes as given: connector profiles, connectors, entities, flows, buckets and private
 * connections. */
final class GivenRoutes {

    private static final String TYPE = "connectorType";
    private static final String LABEL = "connectorLabel";
    private static final String PROFILE = "connectorProfileName";
    private static final String ENTITY = "connectorEntityName";
    private static final String CONFIGURATION = "connectorConfiguration";
    private static final String REGISTERED = "registered";

    private static final List<String> LOOKS = Arrays.stream(BucketState.values())
            .map(look -> look.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final String STATUS = "status";
    private static final String CAUSE = "failureCause";
    private static final String MESSAGE = "failureMessage";

    private static final List<String> STATUSES = PrivateConnectionProvisioningStatus.knownValues().stream()
            .map(PrivateConnectionProvisioningStatus::toString)
            .sorted()
            .toList();
    private static final List<String> CAUSES = PrivateConnectionProvisioningFailureCause.knownValues().stream()
            .map(PrivateConnectionProvisioningFailureCause::toString)
            .sorted()
            .toList();

    private GivenRoutes() {}

    static Map<String, ?> connectorProfile(AdminRequest request) {
        JsonMembers members = request.members(PROFILE, TYPE, LABEL);
        String name = members.requiredString(PROFILE);
        Connector connector = Connector.read(members);
        TestControls controls = request.account().controls();
        if (connector.label() != null) {
            controls.giveConnector(connector.label());
        }
        controls.giveProfile(name, connector.type(), connector.label());
        return JsonObject.of(PROFILE, name, TYPE, connector.type().toString());
    }

    static Map<String, ?> connector(AdminRequest request) {
        JsonMembers members = request.members(LABEL, CONFIGURATION, REGISTERED);
        String label = members.requiredString(LABEL);
        boolean isRegistered = !members.has(REGISTERED) || members.isTrue(REGISTERED);
        if (!isRegistered) {
            members.required(CONFIGURATION);
        }
        TestControls controls = request.account().controls();
        members.value(CONFIGURATION)
                .map(GivenRoutes::configuration)
                .ifPresent(declared -> controls.declareConnector(label, declared));
        if (isRegistered) {
            controls.giveConnector(label);
        }
        return JsonObject.of(LABEL, label);
    }

    private static ConnectorConfiguration configuration(JsonNode declared) {
        try {
            DescribeConnectorResponse answer = (DescribeConnectorResponse)
                    RestJson.knownResponse(Operation.DESCRIBE_CONNECTOR, Map.of(CONFIGURATION, declared));
            String type = answer.connectorConfiguration().connectorTypeAsString();
            if (type != null && !type.equals(ConnectorType.CUSTOM_CONNECTOR.toString())) {
                throw AdminError.invalid(
                        "/" + CONFIGURATION + "/" + TYPE, "CustomConnector, or left out", AdminError.quoted(type));
            }
            return answer.connectorConfiguration();
        } catch (WireException e) {
            throw new AdminError(400, CONFIGURATION + " must be what DescribeConnector returns: " + e.getMessage())
                    .with("pointer", e.pointer());
        }
    }

    static Map<String, ?> entity(AdminRequest request) {
        JsonMembers members = request.members(TYPE, LABEL, ENTITY, EntityFields.NAME);
        Connector connector = Connector.read(members);
        GivenEntity entity = new GivenEntity(
                connector.type(),
                connector.label(),
                members.requiredString(ENTITY),
                EntityFields.read(members, request.body()));
        return shown(request.account().controls().giveEntity(entity));
    }

    static Map<String, ?> shown(GivenEntity entity) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(TYPE, entity.type().toString());
        if (entity.label() != null) {
            shown.put(LABEL, entity.label());
        }
        shown.put(ENTITY, entity.name());
        shown.put(EntityFields.NAME, entity.fields());
        return shown;
    }

    static Map<String, ?> flow(AdminRequest request) {
        CreateFlowRequest flow;
        try {
            flow = (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, request.body());
        } catch (WireException e) {
            throw new AdminError(400, "the body must be a CreateFlow request: " + e.getMessage())
                    .with("pointer", e.pointer());
        }
        CreateFlowResponse created =
                request.account().controls().give(Operation.CREATE_FLOW, flow, CreateFlowResponse.class);
        return JsonObject.of("flowArn", created.flowArn(), "flowStatus", created.flowStatusAsString());
    }

    static Map<String, ?> bucket(AdminRequest request) {
        JsonMembers members = request.members("bucketName", "look");
        String bucket = members.requiredString("bucketName");
        String look = members.choice("look", LOOKS);
        request.account().controls().bucket(bucket, BucketState.valueOf(look.toUpperCase(Locale.ROOT)));
        return JsonObject.of("bucketName", bucket, "look", look);
    }

    static Map<String, ?> privateConnection(AdminRequest request) {
        JsonMembers members = request.members(PROFILE, STATUS, CAUSE, MESSAGE);
        String profile = members.requiredString(PROFILE);
        PrivateConnectionProvisioningState connection = PrivateConnectionProvisioningState.builder()
                .status(members.choice(STATUS, STATUSES))
                .failureCause(members.has(CAUSE) ? members.choice(CAUSE, CAUSES) : null)
                .failureMessage(members.string(MESSAGE).orElse(null))
                .build();
        if (connection.status() != PrivateConnectionProvisioningStatus.FAILED) {
            for (String member : List.of(CAUSE, MESSAGE)) {
                if (members.has(member)) {
                    throw AdminError.invalid(members.at(member), "left out unless status is FAILED", "present");
                }
            }
        }
        request.account().controls().privateConnection(profile, connection);
        return JsonObject.of(PROFILE, profile, STATUS, connection.statusAsString());
    }

    /**
     * The connector that a request names: one of the service's own by its type, a custom one by its label.
     *
     * @param label the label of a custom connector; null for the others
     */
    private record Connector(ConnectorType type, @Nullable String label) {

        /** Reads both members; the type may be missing beside a label. */
        static Connector read(JsonMembers members) {
            String label = members.string(LABEL).orElse(null);
            List<String> types = ConnectorType.knownValues().stream()
                    .map(ConnectorType::toString)
                    .sorted()
                    .toList();
            ConnectorType type = label != null && !members.has(TYPE)
                    ? ConnectorType.CUSTOM_CONNECTOR
                    : ConnectorType.fromValue(members.choice(TYPE, types));
            boolean custom = type == ConnectorType.CUSTOM_CONNECTOR;
            if (custom != (label != null)) {
                throw AdminError.invalid(
                        members.at(LABEL),
                        custom
                                ? "present for a custom connector"
                                : "left out beside any other type than CustomConnector",
                        custom ? "missing" : "present");
            }
            return new Connector(type, label);
        }
    }
}
