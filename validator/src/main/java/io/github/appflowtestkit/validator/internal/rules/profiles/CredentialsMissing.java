package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;
import java.util.Set;

/** Most connectors need credentials. */
final class CredentialsMissing implements ProfileRule {

    /** Redshift's Data API needs none, and there is a rule of its own for Salesforce, which the service refuses in other words. */
    private static final Set<Connector> OTHERS = Set.of(Connector.REDSHIFT, Connector.SALESFORCE);

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7004",
                "CredentialsMissing",
                "Missing profile credentials",
                Evidence.documented(
                        Reference.api(
                                "ConnectorProfileConfig", "The credentials are those that the connector requires"),
                        Reference.api(
                                "ConnectorProfileCredentials",
                                "Each connector but Redshift requires credentials; those of SAPOData and Pardot cannot be"
                                        + " empty")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Connector connector = profile.connector();
        if (!connector.needsProfile() || OTHERS.contains(connector) || Credentials.areOfOthers(profile)) {
            return;
        }
        Optional<Node> own = profile.ownCredentials();
        if (own.isEmpty() || own.get().members().isEmpty()) {
            findings.at(Credentials.place(profile))
                    .hint("add the credentials of " + connector.label())
                    .report("missing credentials of " + connector.type() + " in " + Credentials.path(profile));
        }
    }
}
