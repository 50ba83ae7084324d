package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.List;

/** UPDATE and DELETE identify existing records by ID fields. */
final class WriteNeedsIds implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3011",
                "WriteNeedsIds",
                "UPDATE or DELETE without ID fields",
                Evidence.inferred(
                        "A record to change or delete needs a field that identifies it; no rejection is recorded"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> {
            for (String operation : List.of("UPDATE", "DELETE")) {
                if (WriteIds.missing(destination, operation)) {
                    report(destination, findings);
                }
            }
        });
    }

    private static void report(Destination destination, Findings findings) {
        Node place = WriteIds.place(destination);
        findings.at(place)
                .hint("add idFieldNames with the field that identifies a record, such as \"Id\"")
                .report(WriteIds.message(destination));
    }
}
