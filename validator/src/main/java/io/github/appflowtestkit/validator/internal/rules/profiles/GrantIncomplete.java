package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.CredentialNeed;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;

/** The kind of authentication decides which credentials are needed. */
final class GrantIncomplete implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7010",
                "GrantIncomplete",
                "Grant type or authentication type without its credentials",
                Evidence.documented(
                        Reference.api(
                                "SalesforceConnectorProfileCredentials",
                                "With JWT_BEARER, the JSON web token is part of the profile"),
                        Reference.api(
                                "CustomConnectorProfileCredentials",
                                "Each authentication type has a member with the credentials that it requires")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        for (CredentialNeed need : CredentialNeed.of(profile.connector())) {
            Flow.ifSound(() -> profile.ownCredentials().ifPresent(own -> check(need, own, findings)));
        }
    }

    private static void check(CredentialNeed need, Node own, Findings findings) {
        Optional<Node> choice =
                own.member(need.member()).filter(node -> node.text().equals(need.value()));
        if (choice.isPresent() && own.member(need.needed()).isEmpty()) {
            findings.at(own)
                    .related(choice.get(), "the " + need.member())
                    .hint("add " + need.needed() + ", or choose another " + need.member())
                    .report("missing member " + need.needed() + " in " + own.path() + ", which " + need.member() + " "
                            + choice.get().shown() + " needs");
        }
    }
}
