package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.CredentialNeed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileCredentials;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;

/** Turns what the validator found in a connector profile into the error of CreateConnectorProfile or UpdateConnectorProfile. */
final class ProfileRules {

    /**
     * The answer of the service to a profile that breaks a rule.
     *
     * @param rule the id of the validator's rule
     */
    private record Answer(String rule, ErrorMessage message) {}

    /** In the order in which the service checks; it answers with the first one only. */
    private static final List<Answer> ANSWERS = List.of(
            new Answer("AF7005", ErrorMessage.CONNECTOR_LABEL_REQUIRED),
            new Answer("AF7001", ErrorMessage.NO_PROFILES),
            new Answer("AF7002", ErrorMessage.PROFILE_PROPERTIES),
            new Answer("AF7003", ErrorMessage.PROFILE_CREDENTIALS),
            new Answer("AF7004", ErrorMessage.PROFILE_CREDENTIALS),
            new Answer("AF7010", ErrorMessage.CREDENTIALS_INCOMPLETE),
            new Answer("AF7008", ErrorMessage.AUTH_CODE_BLANK),
            new Answer("AF7009", ErrorMessage.GRANT_NOT_SUPPORTED),
            new Answer("AF7016", ErrorMessage.NO_DATA_API_ROLE));

    private ProfileRules() {}

    /** Throws an error of the service if the request breaks a rule. */
    static void check(CallContext call, CreateConnectorProfileRequest request) {
        check(call, request, call.serviceFindings());
    }

    /** The same for an update, which is judged by the connector of the profile. */
    static void check(CallContext call, UpdateConnectorProfileRequest update, ConnectorProfile profile) {
        CreateConnectorProfileRequest request = CreateConnectorProfileRequest.builder()
                .connectorProfileName(update.connectorProfileName())
                .connectorType(profile.connectorType())
                .connectorLabel(profile.connectorLabel())
                .connectionMode(update.connectionMode())
                .connectorProfileConfig(update.connectorProfileConfig())
                .build();
        check(
                call,
                request,
                RequestCheck.check(Operation.CREATE_CONNECTOR_PROFILE, request).serviceFindings());
    }

    private static void check(CallContext call, CreateConnectorProfileRequest request, List<Finding> findings) {
        Optional<ServiceError> error = ANSWERS.stream()
                .filter(answer ->
                        findings.stream().anyMatch(finding -> finding.rule().equals(answer.rule())))
                .findFirst()
                .map(answer -> call.error(answer.message(), values(answer.message(), request)));
        if (error.isPresent()) {
            String why = findings.stream().map(RequestCheck::describe).collect(Collectors.joining("\n"));
            throw error.get().because(why, findings);
        }
    }

    private static Object[] values(ErrorMessage message, CreateConnectorProfileRequest request) {
        Connector connector = Connector.ofType(request.connectorTypeAsString()).orElseThrow();
        return switch (message) {
            case NO_PROFILES -> new Object[] {connector.type()};
            case PROFILE_PROPERTIES, PROFILE_CREDENTIALS ->
                new Object[] {connector.profileMember().orElseThrow()};
            case CREDENTIALS_INCOMPLETE -> {
                CredentialNeed need =
                        need(connector, request.connectorProfileConfig().connectorProfileCredentials());
                yield new Object[] {need.needed(), need.member(), need.value()};
            }
            case AUTH_CODE_BLANK -> new Object[] {connector.type().toUpperCase(Locale.ROOT)};
            case GRANT_NOT_SUPPORTED ->
                new Object[] {
                    request.connectorProfileConfig()
                            .connectorProfileCredentials()
                            .salesforce()
                            .oAuth2GrantTypeAsString()
                };
            default -> new Object[] {};
        };
    }

    private static CredentialNeed need(Connector connector, ConnectorProfileCredentials credentials) {
        @Nullable
        String value = connector == Connector.SALESFORCE
                ? credentials.salesforce().oAuth2GrantTypeAsString()
                : credentials.customConnector().authenticationTypeAsString();
        return CredentialNeed.of(connector, value).orElseThrow();
    }
}
