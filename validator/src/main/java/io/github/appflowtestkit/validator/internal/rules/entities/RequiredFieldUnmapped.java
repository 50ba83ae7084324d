package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A new record needs a value in each field that has none by itself. */
final class RequiredFieldUnmapped implements Rule {

    private static final Set<String> CREATE = Set.of("INSERT", "UPSERT");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8009",
                "RequiredFieldUnmapped",
                "Required destination field that no task maps to",
                Evidence.documented(Reference.api(
                        "DestinationFieldProperties",
                        "isNullable and isDefaultedOnCreate say whether a new record needs a value in the field")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        // Map_all writes fields that no task names, and Passthrough whole records
        if (flow.hasTask("Map_all") || flow.hasTask("Passthrough")) {
            return;
        }
        SideEntity.eachDestination(flow, (destination, entity) -> {
            if (CREATE.contains(WriteOperation.of(destination))) {
                check(flow, destination, mapped(flow), entity, findings);
            }
        });
    }

    private static Set<String> mapped(Flow flow) {
        Set<String> mapped = new HashSet<>();
        flow.tasks().forEach(task -> task.destinationField().map(Node::text).ifPresent(mapped::add));
        return mapped;
    }

    private static void check(
            Flow flow, Destination destination, Set<String> mapped, SideEntity entity, Findings findings) {
        List<String> missing = entity.entity().fields().stream()
                .filter(RequiredFieldUnmapped::isRequired)
                .filter(field -> !mapped.contains(field.name()))
                .map(EntityField::name)
                .map(JsonText::quoted)
                .toList();
        if (!missing.isEmpty()) {
            findings.at(flow.taskList())
                    .related(entity.object(), "the destination")
                    .hint("add a Map task for " + (missing.size() == 1 ? "it" : "each of them"))
                    .report(flow.taskList().path() + " must map " + Wording.allOf(missing) + " of " + entity.named()
                            + ", because " + WriteOperation.shown(destination)
                            + " and a new record needs a value there: isNullable and isDefaultedOnCreate are false");
        }
    }

    /** Without isDefaultedOnCreate nothing tells whether a new record has a value by itself. */
    private static boolean isRequired(EntityField field) {
        return field.isNot(Flag.NULLABLE) && field.isNot(Flag.DEFAULTED) && !field.isNot(Flag.CREATABLE);
    }
}
