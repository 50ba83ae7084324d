package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A connector profile as the request that creates or updates it describes it. Immutable and thread-safe. As in flows, reading
 * a part that cannot be judged throws {@link UnsoundPartException}.
 *
 * @param document the name of the document
 * @param kind what the document holds
 * @param node the request as a whole
 */
public record ConnectorProfile(String document, DocumentKind kind, Node node) {

    /** A view of a request, which can read the parts that are known and have no earlier finding. */
    public static ConnectorProfile of(
            String document,
            DocumentKind kind,
            JsonObject request,
            UnaryOperator<String> toDocument,
            CheckedParts checked,
            Spelling spelling) {
        return new ConnectorProfile(document, kind, ParsedNode.root(document, request, toDocument, checked, spelling));
    }

    /** The {@code connectorProfileName}. */
    public Node name() {
        return node.required("connectorProfileName");
    }

    /** The {@code connectorType}; empty in an UpdateConnectorProfile request, which has none. */
    public Optional<Node> type() {
        return node.member("connectorType");
    }

    /**
     * The connector of the profile: that of its {@code connectorType}, or of its properties if it has no type.
     *
     * @throws UnsoundPartException if it is for no connector or for several
     */
    public Connector connector() {
        Optional<Node> type = type();
        if (type.isPresent()) {
            return Connector.ofType(type.get().text())
                    .orElseThrow(() -> new UnsoundPartException(type.get().pointer()));
        }
        List<Node> members = properties().members();
        return members.stream()
                .findFirst()
                .filter(first -> members.size() == 1)
                .flatMap(only -> Connector.ofMember(only.name()))
                .orElseThrow(() -> new UnsoundPartException(properties().pointer()));
    }

    /** Whether DescribeConnectorProfiles returned it. */
    public boolean isDescription() {
        return kind == DocumentKind.DESCRIBE_CONNECTOR_PROFILES;
    }

    /** Whether it is an UpdateConnectorProfile request. */
    public boolean isUpdateRequest() {
        return kind == DocumentKind.UPDATE_CONNECTOR_PROFILE;
    }

    /** The {@code connectionMode}. */
    public Node connectionMode() {
        return node.required("connectionMode");
    }

    /** The {@code connectorProfileConfig}. */
    public Node config() {
        return node.required("connectorProfileConfig");
    }

    /** The {@code connectorProfileProperties}. */
    public Node properties() {
        return config().required("connectorProfileProperties");
    }

    /** The {@code connectorProfileCredentials}; empty if there are none. */
    public Optional<Node> credentials() {
        return config().member("connectorProfileCredentials");
    }

    /** The properties of the profile's own connector; empty if it has none. */
    public Optional<Node> ownProperties() {
        return connector().profileMember().flatMap(properties()::member);
    }

    /** The properties, if the profile is for that connector. */
    public Optional<Node> propertiesFor(Connector connector) {
        return connector() == connector ? ownProperties() : Optional.empty();
    }

    /** The credentials of the profile's own connector; empty if it has none. */
    public Optional<Node> ownCredentials() {
        return credentials().flatMap(all -> connector().profileMember().flatMap(all::member));
    }

    /** The credentials, if the profile is for that connector. */
    public Optional<Node> credentialsFor(Connector connector) {
        return connector() == connector ? ownCredentials() : Optional.empty();
    }
}
