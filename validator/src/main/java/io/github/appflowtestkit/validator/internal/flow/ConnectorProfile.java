package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
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

    /** Whether the request names its connector; an UpdateConnectorProfile request does not. */
    public boolean hasType() {
        return node.member("connectorType").isPresent();
    }

    /**
     * The connector of the profile.
     *
     * @throws UnsoundPartException if its {@code connectorType} is missing or invalid
     */
    public Connector connector() {
        Node type = node.required("connectorType");
        return Connector.ofType(type.text()).orElseThrow(() -> new UnsoundPartException(type.pointer()));
    }

    /** The {@code connectorProfileProperties}. */
    public Node properties() {
        return node.required("connectorProfileConfig").required("connectorProfileProperties");
    }

    /** The {@code connectorProfileCredentials}; empty if there are none. */
    public Optional<Node> credentials() {
        return node.required("connectorProfileConfig").member("connectorProfileCredentials");
    }

    /** The properties of one connector; empty if the profile has none of it. */
    public Optional<Node> propertiesOf(String member) {
        return properties().member(member);
    }

    /** The credentials of one connector; empty if the profile has none of it. */
    public Optional<Node> credentialsOf(String member) {
        return credentials().flatMap(all -> all.member(member));
    }
}
