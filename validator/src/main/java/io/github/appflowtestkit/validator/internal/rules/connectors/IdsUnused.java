package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** INSERT, which is the default, does not look for existing records. */
final class IdsUnused implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF3012",
                "IdsUnused",
                "Unused ID fields on INSERT",
                Evidence.inferred("INSERT creates each record and does not look for existing ones"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> destination.idFieldNames().ifPresent(ids -> {
            boolean isDefault = destination.writeOperation().isEmpty();
            if ((isDefault || WriteIds.isOperation(destination, "INSERT"))
                    && !ids.items().isEmpty()) {
                findings.atKey(ids)
                        .hint("remove idFieldNames, or set writeOperationType to \"UPSERT\" or \"UPDATE\"")
                        .report(ids.path() + " has no effect because writeOperationType is "
                                + (isDefault ? "missing, which means \"INSERT\"" : "\"INSERT\""));
            }
        }));
    }
}
