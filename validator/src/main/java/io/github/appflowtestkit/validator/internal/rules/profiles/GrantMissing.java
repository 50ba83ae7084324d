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

/** A Salesforce profile has a token or an authorization code. */
final class GrantMissing implements ProfileRule {

    private static final String RECORDED = "Recorded error: AuthCode cannot be blank for connector: SALESFORCE";

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7008",
                "GrantMissing",
                "Salesforce profile without a token or an authorization code",
                Evidence.observed(
                        Reference.issue("hashicorp/terraform-provider-aws", 26396, RECORDED),
                        Reference.issue(
                                "hashicorp/terraform-provider-aws", 43998, "The same, with CLIENT_CREDENTIALS")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        if (profile.connector() != Connector.SALESFORCE || Credentials.areOfOthers(profile)) {
            return;
        }
        Optional<Node> own = profile.ownCredentials();
        if (own.isPresent()
                && (Credentials.hasOneOf(own.get(), "accessToken", "refreshToken", "jwtToken")
                        || Credentials.hasCode(own.get())
                        || grant(own.get()).equals("JWT_BEARER"))) {
            return;
        }
        boolean isUnsupported =
                own.filter(node -> grant(node).equals("CLIENT_CREDENTIALS")).isPresent();
        findings.at(Credentials.place(profile))
                .hint("add accessToken and refreshToken, oAuthRequest with authCode, or jwtToken with oAuth2GrantType"
                        + " \"JWT_BEARER\""
                        + (isUnsupported ? "; AppFlow does not support \"CLIENT_CREDENTIALS\" for Salesforce" : ""))
                .report("missing token or authorization code of Salesforce in " + Credentials.path(profile));
    }

    private static String grant(Node credentials) {
        return credentials.member("oAuth2GrantType").map(Node::text).orElse("");
    }
}
