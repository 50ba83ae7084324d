package io.github.appflowtestkit.validator.internal.connector;

import java.util.List;
import java.util.Optional;

/**
 * A member that the credentials of a connector profile need if another member has a value. The API Reference says so, on the
 * pages SalesforceConnectorProfileCredentials and CustomConnectorProfileCredentials.
 *
 * @param connector the connector of the profile
 * @param member the member that chooses, such as {@code authenticationType}
 * @param value its value
 * @param needed the member that this value needs
 */
public record CredentialNeed(Connector connector, String member, String value, String needed) {

    private static final String AUTHENTICATION = "authenticationType";

    /** All needs. */
    public static final List<CredentialNeed> ALL = List.of(
            new CredentialNeed(Connector.SALESFORCE, "oAuth2GrantType", "JWT_BEARER", "jwtToken"),
            new CredentialNeed(Connector.CUSTOM_CONNECTOR, AUTHENTICATION, "BASIC", "basic"),
            new CredentialNeed(Connector.CUSTOM_CONNECTOR, AUTHENTICATION, "OAUTH2", "oauth2"),
            new CredentialNeed(Connector.CUSTOM_CONNECTOR, AUTHENTICATION, "APIKEY", "apiKey"),
            new CredentialNeed(Connector.CUSTOM_CONNECTOR, AUTHENTICATION, "CUSTOM", "custom"));

    /** The needs of a connector. */
    public static List<CredentialNeed> of(Connector connector) {
        return ALL.stream().filter(need -> need.connector == connector).toList();
    }

    /** What a value needs in the credentials of a connector. */
    public static Optional<CredentialNeed> of(Connector connector, String value) {
        return of(connector).stream().filter(need -> need.value.equals(value)).findFirst();
    }
}
