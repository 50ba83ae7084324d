package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.DOCUMENTED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.CONFLICT;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.CONNECTOR_SERVER;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.RESOURCE_NOT_FOUND;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.SERVICE_QUOTA_EXCEEDED;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.UNSUPPORTED_OPERATION;
import static io.github.appflowtestkit.fake.internal.errors.ErrorType.VALIDATION;

import java.util.List;

/**
 * Every error message of the fake, with its evidence. Names in braces are placeholders.
 *
 * <p>docs/fidelity.md is generated from this table.
 */
public enum ErrorMessage {
    MALFORMED_REQUEST(
            VALIDATION,
            ASSUMED,
            "{count} detected: {violations}",
            "the general wording of AWS services; one message recorded for AppFlow, cdk-appflow 282",
            "the request breaks a constraint of the service model"),
    NULL_REQUEST(
            VALIDATION,
            VERIFIED,
            "The request object must be non-null",
            "aws-cli 6073, seen live by alchemy's tests (for list and describe operations)",
            "the body of the HTTP request is empty"),
    CREATE_FLOW_FAILED(
            VALIDATION,
            VERIFIED,
            "Create Flow request failed: [{reasons}]",
            "terraform-provider-aws 34482",
            "the flow breaks a rule across members"),
    UPDATE_FLOW_FAILED(
            VALIDATION,
            VERIFIED,
            "Update Flow request failed due to:[{reasons}]",
            "terraform-provider-aws 42482",
            "the flow breaks a rule across members"),
    FLOW_EXISTS(
            CONFLICT,
            VERIFIED,
            "Conflict executing request: Flow with name {flow} already exists.",
            "a test in AWS CloudFormation's Customer Profiles handlers",
            "a flow with this name exists"),
    FLOW_NOT_FOUND(
            RESOURCE_NOT_FOUND,
            DOCUMENTED,
            "Flow with name {flow} does not exist.",
            "type from the service model; wording as for a missing profile",
            "no flow with this name exists"),
    FLOW_ACTIVE(
            CONFLICT,
            VERIFIED,
            "Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the"
                    + " flow: {flow}",
            "API Reference, DeleteFlow, examples (for a Scheduled flow; Event flows by analogy)",
            "a Scheduled or Event flow is Active and forceDelete is not true"),
    STOP_ON_DEMAND(
            UNSUPPORTED_OPERATION,
            DOCUMENTED,
            "Flow {flow} runs on demand and cannot be stopped.",
            "type from the API Reference, StopFlow; own wording",
            "the flow is OnDemand"),
    TOO_MANY_FLOWS(
            SERVICE_QUOTA_EXCEEDED,
            DOCUMENTED,
            "The account has reached its quota of {quota} flows.",
            "type from the service model; own wording",
            "the account holds as many flows as its quota allows"),
    TOO_MANY_RUNS(
            SERVICE_QUOTA_EXCEEDED,
            DOCUMENTED,
            "The account has reached its quota of {quota} concurrent flow runs.",
            "type from the service model; own wording",
            "as many runs are in progress as the account's quota allows"),
    PROFILE_NOT_FOUND(
            RESOURCE_NOT_FOUND,
            VERIFIED,
            "Connector Profile with name {profile} does not exist.",
            "terraform-provider-aws 27707 (for CreateFlow; the others by analogy)",
            "no connector profile with this name exists"),
    PROFILE_EXISTS(
            CONFLICT,
            DOCUMENTED,
            "Conflict executing request: Connector Profile with name {profile} already exists.",
            "type from the service model; wording as for a flow",
            "a connector profile with this name exists"),
    PROFILE_IN_USE(
            CONFLICT,
            VERIFIED,
            "Conflict executing request: Connector profile: {profile} is associated with one or more flows. If you"
                    + " still want to delete it, then make delete request with forceDelete flag as true. Some of the"
                    + " associated flows are: [{flows}]",
            "API Reference, DeleteConnectorProfile, examples (the page has some words between asterisks)",
            "a flow uses the profile and forceDelete is not true"),
    TOO_MANY_PROFILES(
            SERVICE_QUOTA_EXCEEDED,
            DOCUMENTED,
            "The account has reached its quota of {quota} connector profiles.",
            "type from the service model; own wording",
            "the account holds as many connector profiles as its quota allows"),
    NO_PROFILES(
            VALIDATION,
            DOCUMENTED,
            "Connector type {type} has no connector profiles.",
            "the service model has no profile properties for it; own type and wording",
            "a profile for a connector that needs none, such as S3"),
    PROFILE_PROPERTIES(
            VALIDATION,
            DOCUMENTED,
            "connectorProfileProperties must hold the properties of {member} and of no other connector.",
            "API Reference, ConnectorProfileProperties; own type and wording",
            "the properties are missing, or those of another connector or of several"),
    PROFILE_CREDENTIALS(
            VALIDATION,
            DOCUMENTED,
            "connectorProfileCredentials must hold the credentials of {member} and of no other connector.",
            "API Reference, ConnectorProfileCredentials; own type and wording",
            "the credentials are missing or empty, or those of another connector or of several"),
    CREDENTIALS_INCOMPLETE(
            VALIDATION,
            DOCUMENTED,
            "{needed} is required for {member} {value}.",
            "API Reference, SalesforceConnectorProfileCredentials and CustomConnectorProfileCredentials; own type and"
                    + " wording",
            "jwtToken is missing for JWT_BEARER, or the member of the authenticationType of a custom connector"),
    GRANT_NOT_SUPPORTED(
            VALIDATION,
            DOCUMENTED,
            "oAuth2GrantType {grant} is not supported for Salesforce.",
            "API Reference, SalesforceConnectorProfileCredentials; own type and wording",
            "a Salesforce profile with tokens has the grant type CLIENT_CREDENTIALS"),
    CONNECTION_NOT_READY(
            VALIDATION,
            DOCUMENTED,
            "The private connection of connector profile {profile} is {status}.",
            "User Guide, private connections; own type and wording",
            "a flow uses a connector profile whose private connection is PENDING or FAILED; a test says so"),
    AUTH_CODE_BLANK(
            VALIDATION,
            VERIFIED,
            "Validation exception: AuthCode cannot be blank for connector: {connector}",
            "terraform-provider-aws 26396 and 43998 (for Salesforce)",
            "a Salesforce profile has neither tokens nor an authorization code"),
    NO_DATA_API_ROLE(
            CONNECTOR_SERVER,
            VERIFIED,
            "Error while communicating to connector: Failed to validate Connection while attempting \"select"
                    + " distinct(table_schema) from information_schema.tables limit 1\" with connector failure"
                    + " dataApiRoleArn cannot be null or empty (Service: null; Status Code: 400; Error Code: Client;"
                    + " Request ID: null; Proxy: null): ",
            "crossplane-contrib/provider-upjet-aws 208",
            "a Redshift profile uses the Data API without dataApiRoleArn"),
    CONNECTOR_NOT_REGISTERED(
            RESOURCE_NOT_FOUND,
            VERIFIED,
            "Connector:{label} is not registered. Please register it first before creating ConnectorProfile.",
            "cdk-appflow 21, terraform-provider-aws 37826",
            "a CustomConnector profile names a label that is not registered"),
    CONNECTOR_NOT_FOUND(
            RESOURCE_NOT_FOUND,
            DOCUMENTED,
            "Connector with label {label} does not exist.",
            "type from the service model; wording as for a missing profile",
            "no connector with this label is registered"),
    CONNECTOR_EXISTS(
            CONFLICT,
            ASSUMED,
            "Conflict executing request: Connector with label {label} already exists.",
            "type from the service model; wording as for a flow",
            "a connector with this label is registered"),
    CONNECTOR_IN_USE(
            CONFLICT,
            VERIFIED,
            "Conflict executing request: Connector: {label} is associated with one or more connector profiles. If"
                    + " you still want to delete it, then make delete request with forceDelete flag as true. Some of"
                    + " the associated connector profiles are: [{profiles}]",
            "API Reference, UnregisterConnector, examples (the page has some words between asterisks)",
            "a connector profile uses the connector and forceDelete is not true"),
    CONNECTOR_LABEL_REQUIRED(
            VALIDATION,
            ASSUMED,
            "connectorLabel is required for connector type CustomConnector.",
            "own wording",
            "connectorLabel of a custom connector is missing"),
    LAMBDA_REQUIRED(
            VALIDATION,
            DOCUMENTED,
            "connectorProvisioningConfig must hold the Lambda function of the connector.",
            "API Reference, RegisterConnector; own type and wording",
            "a connector is registered without its Lambda function"),
    NOT_A_LAMBDA(
            VALIDATION,
            DOCUMENTED,
            "lambdaArn must be the ARN of a Lambda function: {arn}",
            "API Reference, LambdaConnectorProvisioningConfig; own type and wording",
            "the ARN is not one of a Lambda function"),
    CONNECTOR_UNNAMED(
            VALIDATION,
            ASSUMED,
            "Either connectorProfileName or connectorType is required.",
            "own wording",
            "connectorProfileName and connectorType are both missing"),
    CACHE_PROFILE_REQUIRED(
            VALIDATION,
            DOCUMENTED,
            "connectorProfileName is required unless connectorType is CustomerProfiles, EventBridge, LookoutMetrics, S3"
                    + " or Upsolver.",
            "the API Reference says that it is required; own wording",
            "connectorProfileName is missing, and connectorType is not one of the five without profiles"),
    CACHE_TYPE_REQUIRED(
            VALIDATION,
            DOCUMENTED,
            "connectorType is required for connector type {type}.",
            "the API Reference says that it is required; own wording",
            "connectorType is missing, and the profile is for one of the five connectors that need none"),
    CACHE_API_VERSION_REQUIRED(
            VALIDATION,
            DOCUMENTED,
            "apiVersion is required for connector type CustomConnector.",
            "the API Reference says that it is required; own wording",
            "apiVersion is missing, and the profile is for a custom connector"),
    ENTITY_NOT_FOUND(
            RESOURCE_NOT_FOUND,
            ASSUMED,
            "Connector entity {entity} does not exist.",
            "type from the service model; own wording",
            "the connector has no entity with this name"),
    BUCKET_MISSING(
            CONNECTOR_SERVER,
            ASSUMED,
            "Error while communicating to connector: The specified bucket does not exist: {bucket}",
            "type seen live; own wording",
            "a test made the bucket missing"),
    BUCKET_FORBIDDEN(
            CONNECTOR_SERVER,
            ASSUMED,
            "Error while communicating to connector: Access denied to bucket: {bucket}",
            "type seen live for an empty prefix; own wording",
            "a test made the bucket forbidden"),
    PREFIX_EMPTY(
            CONNECTOR_SERVER,
            ASSUMED,
            "Error while communicating to connector: No objects found in bucket {bucket} with prefix {prefix}",
            "type seen live; own wording",
            "a test made the source bucket empty"),
    TOKEN_REUSED(
            CONFLICT,
            ASSUMED,
            "Conflict executing request: The client token was used with other parameters before.",
            "the API Reference says that it is an error; own type and wording",
            "clientToken was used within 8 hours with other parameters"),
    FOREIGN_PAGE_TOKEN(
            VALIDATION,
            ASSUMED,
            "The nextToken is not one that this operation has returned.",
            "type from the service model; own wording",
            "nextToken is not from a response to the same request"),
    RESOURCE_NOT_FOUND_BY_ARN(
            RESOURCE_NOT_FOUND,
            DOCUMENTED,
            "Resource with ARN {arn} does not exist.",
            "type from the service model; own wording",
            "no resource of this account and Region has the ARN"),
    TOO_MANY_TAGS(
            VALIDATION,
            ASSUMED,
            "A resource can have at most {quota} tags.",
            "type from the service model; own wording",
            "the resource would have more than 50 tags");

    private final ErrorType type;
    private final Confidence confidence;
    private final String template;
    private final String source;
    private final String trigger;

    ErrorMessage(ErrorType type, Confidence confidence, String template, String source, String trigger) {
        this.type = type;
        this.confidence = confidence;
        this.template = template;
        this.source = source;
        this.trigger = trigger;
    }

    /** Returns the type of the error. */
    public ErrorType type() {
        return type;
    }

    /** Returns how well the message is known. */
    public Confidence confidence() {
        return confidence;
    }

    /** Returns the message with its placeholders. */
    public String template() {
        return template;
    }

    /** Returns the evidence. */
    public String source() {
        return source;
    }

    /** Returns when the service gives this message. */
    public String trigger() {
        return trigger;
    }

    /** Returns the message with its placeholders filled in, in order. */
    public String filled(Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : List.of(values)) {
            int open = template.indexOf('{', from);
            filled.append(template, from, open).append(value);
            from = template.indexOf('}', open) + 1;
        }
        return filled.append(template, from, template.length()).toString();
    }
}
