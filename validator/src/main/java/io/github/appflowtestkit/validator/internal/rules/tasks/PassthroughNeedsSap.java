package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** Whole records are handed on to SAP only. */
final class PassthroughNeedsSap implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4015",
                "PassthroughNeedsSap",
                "A Passthrough task in a flow without SAP OData",
                Evidence.documented(Reference.userGuide(
                        "sapodata", "JSON Lines are passed through to deep entities of SAP OData")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean sap = Connector.of(flow.source()) == Connector.SAP_ODATA
                || flow.destinations().stream()
                        .anyMatch(destination -> Connector.of(destination) == Connector.SAP_ODATA);
        if (!sap) {
            flow.eachTask(task -> {
                if (task.is("Passthrough")) {
                    findings.at(task.type())
                            .hint("use a Map_all task to take every field as it is")
                            .report(task.type().path()
                                    + " is \"Passthrough\", but neither source nor destination is SAPOData");
                }
            });
        }
    }
}
