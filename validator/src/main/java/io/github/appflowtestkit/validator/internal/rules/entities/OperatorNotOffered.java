package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.Optional;

/** A field can be filtered by some operators only. */
final class OperatorNotOffered implements Rule {

    private static final String PROJECTION = "PROJECTION";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8004",
                "OperatorNotOffered",
                "Filter operator that the field does not offer",
                Evidence.documented(Reference.api(
                        "FieldTypeDetails", "filterOperators lists the operators that a field supports")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        SideEntity.ofSource(flow)
                .ifPresent(entity -> flow.eachTask(task -> {
                    if (FieldUse.isRecordFilter(task)) {
                        for (Node field : task.sourceFields().items()) {
                            check(task, field, entity, findings);
                        }
                    }
                }));
    }

    private static void check(Task task, Node field, SideEntity entity, Findings findings) {
        Node operator = task.operators().get(0);
        Optional<List<String>> offered = entity.entity()
                .field(field.text())
                // AF8003 reports a field that cannot be filtered at all
                .filter(each -> !each.isNot(Flag.QUERYABLE))
                .map(EntityField::filterOperators);
        // an empty list does not tell whether the field offers none, or the connector says nothing
        if (offered.isPresent() && !offered.get().isEmpty() && !offered.get().contains(operator.text())) {
            List<String> others = offered.get().stream()
                    .filter(each -> !each.equals(PROJECTION))
                    .toList();
            findings.at(operator)
                    .related(field, "the field")
                    .hint(others.isEmpty() ? "filter by another field" : "use another operator, or another field")
                    .report(operator.path() + " is " + operator.shown() + ", but " + field.shown() + " offers "
                            + (others.isEmpty()
                                    ? "no operators for filters"
                                    : "only "
                                            + Wording.allOf(others.stream()
                                                    .map(JsonText::quoted)
                                                    .toList()))
                            + " in " + entity.named());
        }
    }
}
