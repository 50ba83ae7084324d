package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.CredentialNeed;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Set;

/** The kind of authentication decides which credentials are read. */
final class CredentialsUnused implements ProfileRule {

    private static final Set<String> KINDS = Set.of("basic", "oauth2", "apiKey", "custom");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7011",
                "CredentialsUnused",
                "Credentials that the chosen authentication does not use",
                Evidence.inferred(
                        "authenticationType and oAuth2GrantType choose one kind of credentials; no source says"
                                + " that others are refused"));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.credentialsFor(Connector.CUSTOM_CONNECTOR).ifPresent(own -> checkCustom(own, findings));
        profile.credentialsFor(Connector.SALESFORCE).ifPresent(own -> checkSalesforce(own, findings));
    }

    private static void checkCustom(Node own, Findings findings) {
        Node type = own.required("authenticationType");
        String used = CredentialNeed.of(Connector.CUSTOM_CONNECTOR, type.text())
                .map(CredentialNeed::needed)
                .orElse("");
        own.members().stream()
                .filter(member ->
                        KINDS.contains(member.name()) && !member.name().equals(used))
                .forEach(member -> report(member, type, findings));
    }

    private static void checkSalesforce(Node own, Findings findings) {
        own.member("oAuth2GrantType").ifPresent(grant -> {
            String unused = grant.text().equals("JWT_BEARER") ? "oAuthRequest" : "jwtToken";
            own.member(unused).ifPresent(member -> report(member, grant, findings));
        });
    }

    private static void report(Node member, Node choice, Findings findings) {
        findings.atKey(member)
                .related(choice, "the " + choice.name())
                .hint("remove " + member.name() + ", or correct " + choice.name())
                .report(member.path() + " has no effect because " + choice.name() + " is " + choice.shown());
    }
}
