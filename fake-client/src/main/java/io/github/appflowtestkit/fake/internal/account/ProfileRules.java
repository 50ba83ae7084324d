package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.RedshiftConnectorProfileProperties;

/**
 * What AWS says about the properties and credentials of a connector profile, beyond the service model. The service also tries
 * the connection; the fake checks that what it needs for that is there.
 */
final class ProfileRules {

    private static final String SALESFORCE = "Salesforce";
    private static final String GRANT = "oAuth2GrantType";

    /** A Redshift profile that uses the Data API has no user and password. */
    private static final Set<String> NEED_NO_CREDENTIALS = Set.of("Redshift");

    /**
     * A member that credentials need if another has a value.
     *
     * @param connector the member of the credentials for the connector
     */
    private record Need(String connector, String member, String value, String needed) {}

    private static final List<Need> NEEDS = List.of(
            new Need(SALESFORCE, GRANT, "JWT_BEARER", "jwtToken"),
            new Need("CustomConnector", "authenticationType", "BASIC", "basic"),
            new Need("CustomConnector", "authenticationType", "OAUTH2", "oauth2"),
            new Need("CustomConnector", "authenticationType", "APIKEY", "apiKey"),
            new Need("CustomConnector", "authenticationType", "CUSTOM", "custom"));

    /** The members of which a Salesforce profile needs one. */
    private static final Set<String> SALESFORCE_GRANTS = Set.of("accessToken", "refreshToken", "jwtToken");

    private ProfileRules() {}

    /** Throws an error of the service if the service would refuse properties or credentials for the connector. */
    static void check(CallContext call, ConnectorType type, ConnectorProfileConfig config) {
        String member = Connector.ofType(type.toString())
                .flatMap(Connector::profileMember)
                .orElseThrow(() -> call.error(ErrorMessage.NO_PROFILES, type)
                        .because("flows name no connector profile for " + type));
        Map<String, Object> properties = members(config.connectorProfileProperties());
        if (!properties.keySet().equals(Set.of(member))) {
            throw another(call, ErrorMessage.PROFILE_PROPERTIES, "connectorProfileProperties", member, properties);
        }
        checkCredentials(call, member, members(config.connectorProfileCredentials()));
        checkRedshift(call, config.connectorProfileProperties().redshift());
    }

    private static void checkCredentials(CallContext call, String member, Map<String, Object> credentials) {
        Map<String, Object> own = members((SdkPojo) credentials.get(member));
        boolean isOwn = Set.of(member).containsAll(credentials.keySet());
        // the service has words of its own for Salesforce without any grant
        boolean mayBeEmpty = member.equals(SALESFORCE) || NEED_NO_CREDENTIALS.contains(member);
        if (!isOwn || (own.isEmpty() && !mayBeEmpty)) {
            throw another(call, ErrorMessage.PROFILE_CREDENTIALS, "connectorProfileCredentials", member, credentials);
        }
        for (Need need : NEEDS) {
            if (need.connector().equals(member)
                    && need.value().equals(own.get(need.member()))
                    && !own.containsKey(need.needed())) {
                throw call.error(ErrorMessage.CREDENTIALS_INCOMPLETE, need.needed(), need.member(), need.value())
                        .because("set " + need.needed() + " in the credentials for " + member + ", or another "
                                + need.member());
            }
        }
        if (member.equals(SALESFORCE)) {
            checkSalesforce(call, own);
        }
    }

    private static void checkSalesforce(CallContext call, Map<String, Object> credentials) {
        boolean hasCode = members((SdkPojo) credentials.get("oAuthRequest")).containsKey("authCode");
        if (!hasCode && SALESFORCE_GRANTS.stream().noneMatch(credentials::containsKey)) {
            throw call.error(ErrorMessage.AUTH_CODE_BLANK, SALESFORCE.toUpperCase(Locale.ROOT))
                    .because(
                            "set accessToken and refreshToken, oAuthRequest.authCode or jwtToken in the credentials for"
                                    + " Salesforce");
        }
        if ("CLIENT_CREDENTIALS".equals(credentials.get(GRANT))) {
            throw call.error(ErrorMessage.GRANT_NOT_SUPPORTED, "CLIENT_CREDENTIALS")
                    .because("set oAuth2GrantType to AUTHORIZATION_CODE or JWT_BEARER");
        }
    }

    private static void checkRedshift(CallContext call, @Nullable RedshiftConnectorProfileProperties redshift) {
        if (redshift != null
                && redshift.databaseUrl() == null
                && (redshift.dataApiRoleArn() == null
                        || redshift.dataApiRoleArn().isEmpty())) {
            throw call.error(ErrorMessage.NO_DATA_API_ROLE)
                    .because("a Redshift profile without databaseUrl uses the Data API: set dataApiRoleArn");
        }
    }

    private static ServiceError another(
            CallContext call, ErrorMessage message, String parent, String member, Map<String, Object> found) {
        String names = found.isEmpty() ? "nothing" : String.join(", ", found.keySet());
        return call.error(message, member)
                .because(parent + " must have the member \"" + member
                        + "\" with at least what the connector requires, and" + " no other member, but has " + names);
    }

    /** The members that the caller set, with their values. */
    private static Map<String, Object> members(@Nullable SdkPojo pojo) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (pojo != null) {
            for (SdkField<?> field : pojo.sdkFields()) {
                Object value = Members.given(field, pojo);
                if (value != null) {
                    members.put(field.memberName(), value);
                }
            }
        }
        return members;
    }
}
