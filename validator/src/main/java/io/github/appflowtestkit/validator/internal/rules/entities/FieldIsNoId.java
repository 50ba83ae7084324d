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
import java.util.List;

/** Records are identified by their key, or by fields that the destination allows for it. */
final class FieldIsNoId implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8006",
                "FieldIsNoId",
                "ID field by which the destination does not identify records",
                Evidence.documented(
                        Reference.api(
                                "DestinationFieldProperties",
                                "supportedWriteOperations lists the write operations for which a field can be in"
                                        + " idFieldNames"),
                        Reference.api(
                                "ConnectorEntityField", "isPrimaryKey says whether a field can be a primary key")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        SideEntity.eachDestination(flow, (destination, entity) -> {
            String operation = WriteOperation.of(destination);
            List<String> fit = entity.entity().fields().stream()
                    .filter(field -> isId(field, operation))
                    .map(EntityField::name)
                    .toList();
            // without any ID the answer does not tell which fields are some
            if (!operation.equals("INSERT") && !fit.isEmpty()) {
                check(destination, operation, fit, entity, findings);
            }
        });
    }

    private static void check(
            Destination destination, String operation, List<String> fit, SideEntity entity, Findings findings) {
        for (Node id : FieldUse.ids(destination)) {
            entity.entity()
                    .field(id.text())
                    .filter(field -> !isId(field, operation) && tells(field))
                    .ifPresent(field -> findings.at(id)
                            .hint("use "
                                    + Wording.anyOf(
                                            fit.stream().map(JsonText::quoted).toList()))
                            .report(id.path() + " is " + id.shown() + ", which does not identify records because "
                                    + WriteOperation.shown(destination) + ": " + why(field, operation) + " in "
                                    + entity.named()));
        }
    }

    private static boolean isId(EntityField field, String operation) {
        return field.is(Flag.PRIMARY_KEY)
                || field.idOperations().filter(each -> each.contains(operation)).isPresent();
    }

    private static boolean tells(EntityField field) {
        return field.idOperations().isPresent() || field.isNot(Flag.PRIMARY_KEY);
    }

    private static String why(EntityField field, String operation) {
        return field.idOperations().isPresent()
                ? "supportedWriteOperations does not have " + JsonText.quoted(operation)
                : "isPrimaryKey is false";
    }
}
