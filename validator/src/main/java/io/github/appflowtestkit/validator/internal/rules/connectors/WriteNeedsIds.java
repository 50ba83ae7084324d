package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.List;

/** UPDATE and DELETE identify existing records by ID fields. */
final class WriteNeedsIds implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3011",
                "WriteNeedsIds",
                "UPDATE or DELETE without ID fields",
                Evidence.observed(Reference.issue(
                        "cdklabs/cdk-appflow",
                        546,
                        "Recorded error for UPDATE in HubSpot, a custom connector: at least one field must be specified"
                                + " in idFieldNames")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> {
            for (String operation : List.of("UPDATE", "DELETE")) {
                if (WriteIds.missing(destination, operation)) {
                    report(destination, operation, findings);
                }
            }
        });
    }

    private static void report(Destination destination, String operation, Findings findings) {
        Node place = WriteIds.place(destination);
        boolean recorded = operation.equals("UPDATE") && Connector.of(destination) == Connector.CUSTOM_CONNECTOR;
        findings.at(place)
                // No error is recorded for DELETE and for other connectors.
                .severity(recorded ? Severity.ERROR : Severity.WARNING)
                .hint("add idFieldNames with the field that identifies a record, such as \"Id\"")
                .report(WriteIds.message(destination));
    }
}
