package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** Salesforce does not take every grant type of the API. */
final class GrantUnsupported implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7009",
                "GrantUnsupported",
                "Grant type that the connector does not support",
                Evidence.documented(Reference.api(
                        "SalesforceConnectorProfileCredentials",
                        "AppFlow does not support CLIENT_CREDENTIALS for Salesforce")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.credentialsFor(Connector.SALESFORCE)
                .filter(own -> Credentials.hasOneOf(own, "accessToken", "refreshToken", "jwtToken")
                        || Credentials.hasCode(own))
                .flatMap(own -> own.member("oAuth2GrantType"))
                .filter(grant -> grant.text().equals("CLIENT_CREDENTIALS"))
                .ifPresent(grant -> findings.at(grant)
                        .hint("set \"AUTHORIZATION_CODE\" or \"JWT_BEARER\"")
                        .report(grant.path() + " must be a grant type that AppFlow supports for Salesforce, but is "
                                + grant.shown()));
    }
}
