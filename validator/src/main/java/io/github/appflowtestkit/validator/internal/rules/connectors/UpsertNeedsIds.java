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

/** UPSERT identifies existing records by ID fields. */
final class UpsertNeedsIds implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3010",
                "UpsertNeedsIds",
                "UPSERT without ID fields",
                Evidence.documented(Reference.api("SalesforceDestinationProperties", "UPSERT requires idFieldNames")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> {
            if (WriteIds.missing(destination, "UPSERT")) {
                report(destination, findings);
            }
        });
    }

    private static void report(Destination destination, Findings findings) {
        Node place = WriteIds.place(destination);
        boolean salesforce = Connector.of(destination) == Connector.SALESFORCE;
        findings.at(place)
                // The documentation covers only Salesforce; for other connectors the rule is inferred.
                .severity(salesforce ? Severity.ERROR : Severity.WARNING)
                .hint("add idFieldNames with the field that identifies a record"
                        + (salesforce ? ", such as an external ID of the object" : ""))
                .report(WriteIds.message(destination));
    }
}
