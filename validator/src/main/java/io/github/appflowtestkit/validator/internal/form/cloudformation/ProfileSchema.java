package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How CloudFormation's schema of AWS::AppFlow::ConnectorProfile differs from CreateConnectorProfile. */
final class ProfileSchema {

    static final String TYPE = "AWS::AppFlow::ConnectorProfile";
    static final String CLIENT_TOKEN = "clientToken";

    /** Members of the resource that templates can only read. */
    static final List<String> READ_ONLY = List.of("ConnectorProfileArn", "CredentialsArn");

    /** Members that CloudFormation requires although the API does not, by shape. */
    static final Map<String, List<String>> REQUIRED =
            Map.of("PardotConnectorProfileProperties", List.of("businessUnitId"));

    /** Names that differ in more than the first letter, or not even in it; some differ by the object they are in. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "kmsArn", List.of("KMSArn"),
            "oAuthRequest", List.of("ConnectorOAuthRequest", "OAuthRequest"),
            "isSandboxEnvironment", List.of("isSandboxEnvironment", "IsSandboxEnvironment"),
            "usePrivateLinkForMetadataAndAuthorization", List.of("usePrivateLinkForMetadataAndAuthorization"));

    /** How CloudFormation spells the members of CreateConnectorProfile. */
    static final Spelling SPELLING = spelling();

    private static final String CONFIG = "connectorProfileConfig";
    private static final String PROPERTIES = "connectorProfileProperties";

    private ProfileSchema() {}

    private static Spelling spelling() {
        Map<String, String> names = new HashMap<>();
        collect(ResourceType.CONNECTOR_PROFILE.request(), names);
        return new Spelling(names, Set.of(CLIENT_TOKEN), Map.of(), "Properties", UnaryOperator.identity());
    }

    private static void collect(Shape shape, Map<String, String> names) {
        if (shape instanceof ListShape list) {
            collect(list.item(), names);
        } else if (shape instanceof StructureShape structure) {
            structure.names().forEach(member -> names.put(member, names(member).get(0)));
            structure.members().values().forEach(member -> collect(member, names));
        }
    }

    /** How CloudFormation writes a member: usually in one way, first the more frequent one. */
    static List<String> names(String member) {
        return NAMES.getOrDefault(member, List.of(Character.toUpperCase(member.charAt(0)) + member.substring(1)));
    }

    /**
     * The request as CloudFormation sends it: its schema has no properties for connectors that take none, where the API has an
     * empty object.
     */
    static JsonValue withEmptyProperties(JsonValue request) {
        Optional<String> member = request.at("/connectorType")
                .filter(JsonString.class::isInstance)
                .flatMap(type -> Connector.ofType(((JsonString) type).value()))
                .flatMap(Connector::profileMember)
                .filter(ProfileSchema::takesNoProperties);
        if (member.isEmpty()
                || !(request instanceof JsonObject object)
                || !(request.at("/" + CONFIG).orElse(null) instanceof JsonObject config)
                || config.member(PROPERTIES).isPresent()) {
            return request;
        }
        JsonObject own = new JsonObject(Map.of(), config.range());
        JsonObject properties = with(new JsonObject(Map.of(), config.range()), member.get(), own);
        return with(object, CONFIG, with(config, PROPERTIES, properties));
    }

    private static boolean takesNoProperties(String member) {
        return ResourceType.CONNECTOR_PROFILE.request().members().get(CONFIG) instanceof StructureShape config
                && config.members().get(PROPERTIES) instanceof StructureShape properties
                && properties.members().get(member) instanceof StructureShape own
                && own.names().isEmpty();
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        members.put(
                name, new Member(name, object.member(name).map(Member::keyRange).orElse(object.range()), value));
        return new JsonObject(members, object.range());
    }
}
