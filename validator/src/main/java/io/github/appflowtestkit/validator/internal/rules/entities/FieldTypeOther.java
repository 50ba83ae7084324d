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
import java.util.Optional;

/** A Map task says the data types of its two fields. */
final class FieldTypeOther implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF8008",
                "FieldTypeOther",
                "Map task with another data type than the field has",
                Evidence.observed(
                        Reference.of(
                                "The acceptance tests of the Terraform provider give fields other types, and AppFlow accepts the"
                                        + " flows; the console writes the type of the field",
                                "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/appflow/flow_test.go")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(() -> SideEntity.ofSource(flow)
                .ifPresent(entity -> flow.eachTask(task -> {
                    List<Node> fields = task.is("Map") ? task.sourceFields().items() : List.of();
                    if (fields.size() == 1) {
                        check(task, "SOURCE_DATA_TYPE", fields.get(0), entity, findings);
                    }
                })));
        SideEntity.eachDestination(
                flow,
                (destination, entity) -> flow.eachTask(task -> {
                    if (task.is("Map")) {
                        task.destinationField()
                                .ifPresent(field -> check(task, "DESTINATION_DATA_TYPE", field, entity, findings));
                    }
                }));
    }

    private static void check(Task task, String property, Node field, SideEntity entity, Findings findings) {
        Optional<String> actual = entity.entity().field(field.text()).flatMap(EntityField::type);
        Optional<Node> written = task.property(property);
        if (actual.isPresent()
                && written.isPresent()
                && !actual.get().equalsIgnoreCase(written.get().text())) {
            Node type = written.get();
            findings.at(type)
                    .hint("write " + JsonText.quoted(actual.get()))
                    .report(type.path() + " is " + type.shown() + ", but the type of " + field.shown() + " is "
                            + JsonText.quoted(actual.get()) + " in " + entity.named());
        }
    }
}
