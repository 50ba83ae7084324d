package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** AppFlow reaches Redshift by a JDBC URL, or by the Data API with a role. */
final class DataApiRoleMissing implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7016",
                "DataApiRoleMissing",
                "Redshift profile without a JDBC URL and without a Data API role",
                Evidence.observed(
                        Reference.issue(
                                "crossplane-contrib/provider-upjet-aws",
                                208,
                                "Recorded error: dataApiRoleArn cannot be null or empty"),
                        Reference.userGuide("redshift", "AppFlow needs a role for the Data API")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.propertiesFor(Connector.REDSHIFT)
                .filter(own -> own.member("databaseUrl").isEmpty() && !Credentials.has(own, "dataApiRoleArn"))
                .ifPresent(own -> findings.at(own)
                        .hint("add dataApiRoleArn with the ARN of a role that may use the Data API")
                        .report("missing dataApiRoleArn in " + own.path()
                                + ": a profile without databaseUrl connects through the Data API"));
    }
}
