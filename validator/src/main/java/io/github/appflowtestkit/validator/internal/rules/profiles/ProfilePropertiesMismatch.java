package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** A profile has the properties of its own connector. */
final class ProfilePropertiesMismatch implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7002",
                "ProfilePropertiesMismatch",
                "Profile properties that do not match the connector type",
                Evidence.documented(
                        Reference.api(
                                "CreateConnectorProfile",
                                "A profile holds the properties and credentials of one connector only"),
                        Reference.api("ConnectorProfileProperties", "Each connector has a member of its own")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        if (profile.type().isPresent()) {
            OwnMember.check(profile, profile.properties(), findings);
        } else {
            OwnMember.checkOnlyOne(profile.properties(), findings);
        }
    }
}
