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
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.Set;

/** A filter for a value that no record has selects nothing. */
final class FilterValueUnsupported implements Rule {

    private static final Set<String> WHOLE_VALUES = Set.of("EQUAL_TO", "NOT_EQUAL_TO");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8010",
                "FilterValueUnsupported",
                "Filter value that the field cannot have",
                Evidence.documented(Reference.api(
                        "FieldTypeDetails",
                        "supportedValues, fieldValueRange, fieldLengthRange and valueRegexPattern say which values a"
                                + " field has")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        SideEntity.ofSource(flow)
                .ifPresent(entity -> flow.eachTask(task -> {
                    if (FieldUse.isRecordFilter(task)) {
                        List<Node> fields = task.sourceFields().items();
                        // a record may have any value with that part
                        if (fields.size() == 1 && !task.hasOperator("CONTAINS")) {
                            entity.entity()
                                    .field(fields.get(0).text())
                                    .ifPresent(field -> check(task, field, entity, findings));
                        }
                    }
                }));
    }

    private static void check(Task task, EntityField field, SideEntity entity, Findings findings) {
        boolean isWhole = WHOLE_VALUES.contains(task.operators().get(0).text());
        for (String name : List.of("VALUE", "VALUES", "LOWER_BOUND", "UPPER_BOUND")) {
            task.property(name)
                    .ifPresent(value -> Flow.ifSound(() -> values(value).stream()
                            .flatMap(each -> FieldValues.problem(each, isWhole, field).stream())
                            .findFirst()
                            .ifPresent(problem -> report(value, problem, entity, findings))));
        }
    }

    /** A filter splits VALUES at its commas. */
    private static List<String> values(Node value) {
        return value.name().equals("VALUES")
                ? List.of(value.text().split(",", -1)).stream()
                        .map(String::strip)
                        .toList()
                : List.of(value.text());
    }

    private static void report(Node value, FieldValues.Problem problem, SideEntity entity, Findings findings) {
        Findings.Draft draft = findings.at(value);
        problem.hint().ifPresent(draft::hint);
        draft.report((value.name().equals("VALUES") ? "each value of " : "") + value.path() + " must "
                + problem.expected() + " in " + entity.named() + ", but "
                + (value.name().equals("VALUES") ? "one is " : "is ")
                + JsonText.quoted(problem.value()));
    }
}
