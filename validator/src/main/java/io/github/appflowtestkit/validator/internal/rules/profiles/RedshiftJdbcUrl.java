package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** Redshift has a form of JDBC URL of its own. */
final class RedshiftJdbcUrl implements ProfileRule {

    private static final String START = "jdbc:redshift://";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7018",
                "RedshiftJdbcUrl",
                "Database URL that is no JDBC URL of Redshift",
                Evidence.documented(Reference.userGuide(
                        "redshift",
                        "A wrong JDBC URL makes AppFlow answer with ConnectorServerException [Amazon](500310)")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.propertiesFor(Connector.REDSHIFT)
                .flatMap(own -> own.member("databaseUrl"))
                .filter(url -> !Placeholder.isReference(url) && !url.text().startsWith(START))
                .ifPresent(url -> findings.at(url)
                        .hint("copy the JDBC URL of the cluster, such as"
                                + " \"jdbc:redshift://NAME.ID.REGION.redshift.amazonaws.com:5439/DATABASE\"")
                        .report(url.path() + " must start with " + START + ", but is " + url.shown()));
    }
}
