package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.validator.Finding;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The reasons that CreateFlow and UpdateFlow give in brackets, by the validator's rules. */
public enum Reason {
    SCHEDULE_MISSING(
            "AF2001", VERIFIED, "TriggerProps is required for Scheduled Trigger Type.", "cdk-appflow 129 (UpdateFlow)"),
    SOURCE_PROPERTIES("AF3001", VERIFIED, "Invalid sourceConnectorProperties", "terraform-provider-aws 28552"),
    DESTINATION_PROPERTIES("AF3002", ASSUMED, "Invalid destinationConnectorProperties", "wording as for a source"),
    CONNECTOR_ROLE(
            "AF3003",
            ASSUMED,
            "The connector type is not supported in this place",
            "the service model has no properties for it; own wording"),
    ONE_DESTINATION("AF3004", ASSUMED, "Exactly one destination is required", "API Reference, CreateFlow; own wording"),
    PROFILE_REQUIRED(
            "AF3005",
            ASSUMED,
            "connectorProfileName is required for this connector type",
            "API Reference, ResetConnectorMetadataCache; own wording"),
    UPSERT_IDS(
            "AF3010",
            ASSUMED,
            "idFieldNames is required for write operation UPSERT",
            "API Reference, SalesforceDestinationProperties; own wording"),
    UPDATE_IDS(
            "AF3011",
            VERIFIED,
            "Atleast one field must be specified in idFieldNames for the UPDATE Operation.",
            "cdk-appflow 546 (HubSpot; spelling of the service)"),
    PROJECTION(
            "AF4001",
            VERIFIED,
            "Task Validation Error: You must specify a projection task or a MAP_ALL task",
            "terraform-provider-aws 34482 and 34508"),
    FILTER_OPERATOR(
            "AF4004",
            VERIFIED,
            "Task Validation Error: The operator {operator} is not valid for filtering tasks.  The task"
                    + " sourceConnectorType is FILTERING and the task operator is {operator}",
            "aws-cdk 17748 (for NO_OP)"),
    SOURCE_FIXED(
            "",
            ASSUMED,
            "Source object for the source connector can not be updated",
            "User Guide, managing flows; wording as for a destination"),
    DESTINATION_FIXED(
            "",
            VERIFIED,
            "Destination object for the destination connector can not be updated",
            "terraform-provider-aws 42482, aws-cdk 14452");

    private final String rule;
    private final Confidence confidence;
    private final String words;
    private final String source;

    Reason(String rule, Confidence confidence, String words, String source) {
        this.rule = rule;
        this.confidence = confidence;
        this.words = words;
        this.source = source;
    }

    /** Returns the id of the validator's rule; empty if only the fake can know. */
    public String rule() {
        return rule;
    }

    /** Returns how well the wording is known. */
    public Confidence confidence() {
        return confidence;
    }

    /** Returns the wording with its placeholders. */
    public String words() {
        return words;
    }

    /** Returns the evidence. */
    public String source() {
        return source;
    }

    /** Returns an explanation for the author of a test, if no finding has one. */
    public String why() {
        return this == SOURCE_FIXED
                ? "an update cannot change what a flow reads: connectorType and object must stay as they are"
                : "an update cannot change where a flow writes: connectorType, object and bucket must stay as they are";
    }

    /** Returns the service's wording for a finding; the finding's own if the table has none. */
    public static String of(Finding finding, CreateFlowRequest flow) {
        for (Reason reason : values()) {
            if (reason.rule.equals(finding.rule())) {
                return reason.words.replace(
                        "{operator}", operator(finding, flow).orElse("NO_OP"));
            }
        }
        return finding.message();
    }

    private static Optional<String> operator(Finding finding, CreateFlowRequest flow) {
        String[] steps = finding.pointer().split("/", -1);
        if (steps.length < 3 || !steps[1].equals("tasks") || !steps[2].matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(steps[2]);
        if (index >= flow.tasks().size()) {
            return Optional.empty();
        }
        ConnectorOperator operator = flow.tasks().get(index).connectorOperator();
        return operator == null
                ? Optional.empty()
                : operator.sdkFields().stream()
                        .map((SdkField<?> field) -> field.getValueOrDefault(operator))
                        .filter(value -> value != null)
                        .map(Object::toString)
                        .findFirst();
    }
}
