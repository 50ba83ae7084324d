package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reasons that CreateFlow and UpdateFlow give in brackets, by the rules that they stand for. The fake's table of reasons
 * has the evidence for each.
 */
public enum Refusal {
    /** AF2001. */
    SCHEDULE_MISSING("AF2001", "TriggerProps is required for Scheduled Trigger Type."),
    /** AF3001. */
    SOURCE_PROPERTIES("AF3001", "Invalid sourceConnectorProperties"),
    /** AF3002. */
    DESTINATION_PROPERTIES("AF3002", "Invalid destinationConnectorProperties"),
    /** AF3003. */
    CONNECTOR_ROLE("AF3003", "The connector type is not supported in this place"),
    /** AF3004. */
    ONE_DESTINATION("AF3004", "Exactly one destination is required"),
    /** AF3005. */
    PROFILE_REQUIRED("AF3005", "connectorProfileName is required for this connector type"),
    /** AF3010. */
    UPSERT_IDS("AF3010", "idFieldNames is required for write operation UPSERT"),
    /** AF3011, in the spelling of the service. */
    UPDATE_IDS("AF3011", "Atleast one field must be specified in idFieldNames for the UPDATE Operation."),
    /** AF4001. */
    PROJECTION("AF4001", "Task Validation Error: You must specify a projection task or a MAP_ALL task"),
    /** AF4004. */
    FILTER_OPERATOR(
            "AF4004",
            "Task Validation Error: The operator {operator} is not valid for filtering tasks.  The task sourceConnectorType"
                    + " is FILTERING and the task operator is {operator}"),
    /** The source of a flow changes. */
    SOURCE_FIXED("", "Source object for the source connector can not be updated"),
    /** The destination of a flow changes. */
    DESTINATION_FIXED("", "Destination object for the destination connector can not be updated");

    private static final String OPERATOR = "{operator}";

    private final String rule;
    private final String words;

    Refusal(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /** The id of the rule; empty if only the flow as it was tells. */
    public String rule() {
        return rule;
    }

    /** The reason, with its placeholders. */
    public String words() {
        return words;
    }

    /** The reason for a finding in a request; the finding's own message if no words are known. */
    public static String of(Finding finding, JsonObject request) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.rule.equals(finding.rule()))
                .findFirst()
                .map(refusal -> refusal.words.replace(OPERATOR, operator(finding.pointer(), request)))
                .orElse(finding.message());
    }

    private static String operator(String pointer, JsonObject request) {
        List<String> steps = JsonText.steps(pointer);
        Optional<JsonValue> task =
                steps.size() < 2 ? Optional.empty() : request.at("/" + steps.get(0) + "/" + steps.get(1));
        return task.filter(JsonObject.class::isInstance)
                .flatMap(each -> Tasks.operators((JsonObject) each).stream().findFirst())
                .orElse("NO_OP");
    }
}
