package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.List;
import java.util.Optional;

/** AppFlow reaches Redshift by a JDBC URL, or by the Data API of a cluster or of a serverless workgroup. */
final class RedshiftConnection implements ProfileRule {

    private static final List<String> OF_THE_DATA_API =
            List.of("dataApiRoleArn", "clusterIdentifier", "workgroupName", "databaseName");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7017",
                "RedshiftConnection",
                "Redshift connection of two kinds, or with a part missing",
                Evidence.documented(Reference.userGuide(
                        "redshift",
                        "The Data API needs a role, a database, and a cluster or a serverless workgroup; a JDBC URL needs a"
                                + " user and a password")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Optional<Node> properties = profile.propertiesFor(Connector.REDSHIFT);
        if (properties.isEmpty()) {
            return;
        }
        Node own = properties.get();
        if (own.member("databaseUrl").isPresent()) {
            checkUrl(profile, own, findings);
            return;
        }
        boolean isServerless =
                own.member("isRedshiftServerless").filter(Node::bool).isPresent();
        String wanted = isServerless ? "workgroupName" : "clusterIdentifier";
        String other = isServerless ? "clusterIdentifier" : "workgroupName";
        if (Credentials.has(own, other)) {
            Node wrong = own.required(other);
            findings.atKey(wrong)
                    .hint(
                            isServerless
                                    ? "remove clusterIdentifier, or remove isRedshiftServerless"
                                    : "set isRedshiftServerless to true, or remove workgroupName")
                    .report(wrong.path() + " has no effect because isRedshiftServerless is "
                            + (isServerless ? "true" : "not true"));
        } else if (!Credentials.has(own, wanted)) {
            missing(own, wanted, "for a " + (isServerless ? "serverless warehouse" : "cluster"), findings);
        }
        if (!Credentials.has(own, "databaseName")) {
            missing(own, "databaseName", "for the Data API", findings);
        }
    }

    private static void checkUrl(ConnectorProfile profile, Node own, Findings findings) {
        OF_THE_DATA_API.stream()
                .filter(member -> Credentials.has(own, member))
                .findFirst()
                .ifPresentOrElse(
                        member -> findings.atKey(own.required(member))
                                // the service accepts both
                                .severity(Severity.NOTE)
                                .hint(
                                        "remove databaseUrl: AWS recommends the Data API and will end support for JDBC URLs")
                                .report(own.path()
                                        + " should have databaseUrl or the members of the Data API, but has both"),
                        () -> checkUser(profile, findings));
    }

    private static void checkUser(ConnectorProfile profile, Findings findings) {
        Optional<Node> credentials = profile.ownCredentials();
        for (String member : List.of("username", "password")) {
            if (credentials.filter(own -> Credentials.has(own, member)).isEmpty()) {
                findings.at(Credentials.place(profile))
                        .hint("add " + member + " of the database user")
                        .report("missing " + member + " in " + Credentials.path(profile) + ", which databaseUrl needs");
            }
        }
    }

    private static void missing(Node own, String member, String why, Findings findings) {
        findings.at(own).hint("add " + member).report("missing " + member + " in " + own.path() + ", needed " + why);
    }
}
