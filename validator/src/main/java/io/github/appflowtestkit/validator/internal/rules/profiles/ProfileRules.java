package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.List;
import java.util.stream.Stream;

/** Lists the rules of this package. */
public final class ProfileRules {

    private ProfileRules() {}

    /** The rules of this package that the service enforces. */
    public static List<ProfileRule> ofService() {
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

    /** All rules of this package. */
    public static List<ProfileRule> all() {
        return Stream.concat(
                        ofService().stream(),
                        Stream.of(
                                new LabelUnknown(),
                                new LabelIgnored(),
                                new CredentialsUnused(),
                                new AuthenticationUnclear(),
                                new TokenMissing(),
                                new UrlNotHttps(),
                                new InstanceUrl(),
                                new RedshiftConnection(),
                                new RedshiftJdbcUrl(),
                                new SnowflakeAddress(),
                                new SapAddress(),
                                new PrivateLinkUnsupported(),
                                new PrivateLinkSettings(),
                                new SecretInProfile()))
                .toList();
    }
}
