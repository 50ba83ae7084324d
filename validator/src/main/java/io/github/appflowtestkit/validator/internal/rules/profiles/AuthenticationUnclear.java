package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;

/** SAP OData and ServiceNow have two kinds of authentication, of which a profile has one. */
final class AuthenticationUnclear implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7012",
                "AuthenticationUnclear",
                "Authentication of two kinds, or with a part missing",
                Evidence.documented(
                        Reference.userGuide(
                                "sapodata",
                                "A connection uses basic authentication, or OAuth 2.0 with its URLs and scopes"),
                        Reference.userGuide(
                                "servicenow", "A connection uses a user name and a password, or OAuth 2.0")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Flow.ifSound(
                () -> profile.credentialsFor(Connector.SAP_ODATA).ifPresent(own -> checkSap(profile, own, findings)));
        Flow.ifSound(
                () -> profile.credentialsFor(Connector.SERVICE_NOW).ifPresent(own -> checkServiceNow(own, findings)));
    }

    private static void checkSap(ConnectorProfile profile, Node own, Findings findings) {
        Optional<Node> basic = own.member("basicAuthCredentials");
        Optional<Node> oAuth = own.member("oAuthCredentials");
        if (basic.isPresent() && oAuth.isPresent()) {
            both(basic.get(), oAuth.get(), findings);
            return;
        }
        profile.ownProperties().ifPresent(properties -> {
            Optional<Node> urls = properties.member("oAuthProperties");
            if (oAuth.isPresent() && urls.isEmpty()) {
                findings.at(properties)
                        .related(oAuth.get(), "the oAuthCredentials")
                        .hint("add oAuthProperties with tokenUrl, authCodeUrl and oAuthScopes")
                        .report("missing oAuthProperties in " + properties.path() + ", which oAuthCredentials need");
            } else if (basic.isPresent() && urls.isPresent()) {
                findings.atKey(urls.get())
                        .related(basic.get(), "the basicAuthCredentials")
                        .hint("remove oAuthProperties, or use oAuthCredentials")
                        .report(urls.get().path() + " has no effect because the credentials are basicAuthCredentials");
            }
        });
    }

    private static void checkServiceNow(Node own, Findings findings) {
        Optional<Node> oAuth = own.member("oAuth2Credentials");
        Optional<Node> user = own.member("username");
        Optional<Node> password = own.member("password");
        Optional<Node> either = user.or(() -> password);
        if (oAuth.isPresent() && either.isPresent()) {
            both(either.get(), oAuth.get(), findings);
        } else if (either.isPresent() && (user.isEmpty() || password.isEmpty())) {
            String missing = user.isEmpty() ? "username" : "password";
            findings.at(own)
                    .hint("add " + missing)
                    .report("missing " + missing + " in " + own.path() + ", which "
                            + either.get().name() + " needs");
        }
    }

    private static void both(Node one, Node other, Findings findings) {
        findings.atKey(other)
                .related(one, "the other kind of authentication")
                .hint("keep one of the two")
                .report(other.parent().path() + " must have one kind of authentication, but has " + one.name() + " and "
                        + other.name());
    }
}
