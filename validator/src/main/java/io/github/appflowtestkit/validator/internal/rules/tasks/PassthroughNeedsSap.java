package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** Only SAP OData supports Passthrough tasks. */
final class PassthroughNeedsSap implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4015",
                "PassthroughNeedsSap",
                "Passthrough task in a flow without SAP OData",
                Evidence.documented(
                        Reference.userGuide("sapodata", "Passthrough sends JSON Lines to deep entities of SAP OData")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean sap = Connector.of(flow.source()) == Connector.SAP_ODATA
                || flow.destinations().stream()
                        .anyMatch(destination -> Connector.of(destination) == Connector.SAP_ODATA);
        if (!sap) {
            flow.eachTask(
                    "Passthrough",
                    task -> findings.at(task.type())
                            .hint("use a Map_all task to transfer all fields unchanged")
                            .report(
                                    task.type().path()
                                            + " must not be \"Passthrough\" because neither source nor destination is SAPOData"));
        }
    }
}
