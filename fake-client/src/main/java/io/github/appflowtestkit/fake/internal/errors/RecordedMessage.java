package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.Operation.CREATE_FLOW;
import static io.github.appflowtestkit.fake.Operation.UPDATE_FLOW;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;

/**
 * The messages of scripted faults that AWS has recorded or printed. Names in braces are placeholders.
 *
 * <p>docs/fidelity.md is generated from this table.
 */
public enum RecordedMessage {
    THROTTLED(ErrorType.THROTTLING, "throttling", "Too Many Requests", "", "cdk-appflow 107"),
    NOT_AUTHORIZED(
            ErrorType.ACCESS_DENIED,
            "accessDenied",
            "User: {caller} is not authorized to perform: appflow:{operation}",
            "",
            "User Guide, troubleshooting identity and access"),
    TOKEN_EXPIRED(
            ErrorType.CONNECTOR_AUTHENTICATION,
            "connectorAuthentication, for CreateFlow and UpdateFlow",
            "Error while authenticating to connector",
            "",
            "API Reference, CreateFlow, examples (UpdateFlow by analogy)"),
    CREDENTIALS_REJECTED(
            ErrorType.CONNECTOR_AUTHENTICATION,
            "connectorAuthentication, for all other operations; credentialsRejected",
            "Error authenticating to connector: Failed to validate Connection while attempting \"ValidateCredentials with"
                    + " CustomConnector\" with connector failure {vendor} (Service: null; Status Code: 400; Error Code:"
                    + " Client; Request ID: null; Proxy: null)",
            "Encountered authentication error while retrieving metadata. Error details: Status Code: 400 :"
                    + " {\"error\":\"invalid_grant\"}",
            "cdk-appflow 90 (SharePoint) and a report about Google Sheets, both of CreateConnectorProfile"),
    VENDOR_FAILED(
            ErrorType.CONNECTOR_SERVER,
            "connectorServer",
            "Error while communicating to connector: {vendor}",
            "Got error from connector. No valid response and error details found in the connector response.",
            "terraform-provider-aws 34422 (HubSpot)");

    private final ErrorType type;
    private final String fault;
    private final String template;
    private final String vendor;
    private final String source;

    RecordedMessage(ErrorType type, String fault, String template, String vendor, String source) {
        this.type = type;
        this.fault = fault;
        this.template = template;
        this.vendor = vendor;
        this.source = source;
    }

    /** Returns the type of the error. */
    public ErrorType type() {
        return type;
    }

    /** Returns which faults have the message. */
    public String fault() {
        return fault;
    }

    /** Returns the message, with what a test can set filled in as recorded. */
    public String words() {
        return template.replace("{vendor}", vendor);
    }

    /** Returns the evidence. */
    public String source() {
        return source;
    }

    /** Returns the message of a fault for an operation and a caller. */
    public static String of(Fault.RecordedError fault, Operation operation, String caller) {
        RecordedMessage message = of(fault, operation);
        return message.template
                .replace("{caller}", caller)
                .replace("{operation}", operation.apiName())
                .replace("{vendor}", fault.detail().orElse(message.vendor));
    }

    private static RecordedMessage of(Fault.RecordedError fault, Operation operation) {
        return switch (ErrorType.of(fault.errorCode()).orElseThrow()) {
            case ACCESS_DENIED -> NOT_AUTHORIZED;
            case CONNECTOR_AUTHENTICATION ->
                fault.detail().isEmpty() && (operation == CREATE_FLOW || operation == UPDATE_FLOW)
                        ? TOKEN_EXPIRED
                        : CREDENTIALS_REJECTED;
            case CONNECTOR_SERVER -> VENDOR_FAILED;
            default -> throw new IllegalArgumentException("no message is recorded for " + fault.errorCode());
        };
    }
}
