package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.List;

/** Lists the rules of this package. */
public final class ProfileRules {

    private ProfileRules() {}

    /** All rules of this package. */
    public static List<ProfileRule> all() {
        return List.of(
                new ConnectorWithoutProfiles(),
                new ProfilePropertiesMismatch(),
                new ProfileCredentialsMismatch(),
                new CredentialsMissing(),
                new LabelMissing(),
                new GrantMissing(),
                new GrantUnsupported(),
                new GrantIncomplete(),
                new DataApiRoleMissing());
    }
}
