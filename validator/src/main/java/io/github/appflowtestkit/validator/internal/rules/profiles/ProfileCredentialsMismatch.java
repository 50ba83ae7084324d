package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** A profile has the credentials of its own connector. */
final class ProfileCredentialsMismatch implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7003",
                "ProfileCredentialsMismatch",
                "Profile credentials that do not match the connector type",
                Evidence.documented(
                        Reference.api(
                                "CreateConnectorProfile",
                                "A profile holds the properties and credentials of one connector only"),
                        Reference.api("ConnectorProfileCredentials", "Each connector has a member of its own")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.credentials()
                .filter(credentials -> !credentials.members().isEmpty())
                .ifPresent(credentials -> OwnMember.check(profile, credentials, findings));
    }
}
