package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;
import java.util.Set;

/** With an authorization code flow, AppFlow needs a token, or a code to get one. */
final class TokenMissing implements ProfileRule {

    private static final Set<Connector> WITH_LOGIN = Set.of(
            Connector.GOOGLE_ANALYTICS, Connector.HONEYCODE, Connector.PARDOT, Connector.SLACK, Connector.ZENDESK);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7013",
                "TokenMissing",
                "OAuth credentials without a token or an authorization code",
                Evidence.inferred(
                        "The service refuses Salesforce profiles without one, and other vendors let users log in"
                                + " in the same way"));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        oAuth(profile)
                .filter(own -> !own.members().isEmpty())
                .filter(own -> !Credentials.hasOneOf(own, "accessToken", "refreshToken") && !Credentials.hasCode(own))
                .ifPresent(own -> findings.at(own)
                        .hint("add the tokens that the vendor issued, or oAuthRequest with authCode and redirectUri")
                        .report("missing token or authorization code in " + own.path()
                                + ": AppFlow cannot open the vendor's login page"));
    }

    private static Optional<Node> oAuth(ConnectorProfile profile) {
        Connector connector = profile.connector();
        if (WITH_LOGIN.contains(connector)) {
            return profile.ownCredentials();
        }
        if (connector == Connector.SAP_ODATA) {
            return profile.ownCredentials().flatMap(own -> own.member("oAuthCredentials"));
        }
        boolean needsLogin = profile.propertiesFor(Connector.CUSTOM_CONNECTOR)
                .flatMap(own -> own.member("oAuth2Properties"))
                .filter(own -> own.required("oAuth2GrantType").text().equals("AUTHORIZATION_CODE"))
                .isPresent();
        return needsLogin ? profile.ownCredentials().flatMap(own -> own.member("oauth2")) : Optional.empty();
    }
}
