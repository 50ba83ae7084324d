package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import java.util.List;
import java.util.Optional;

/** A source returns only its retrievable fields, and selects records only by its queryable ones. */
final class FieldNotReadable implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8003",
                "FieldNotReadable",
                "Source field that the source does not return, or does not filter by",
                Evidence.documented(Reference.api(
                        "SourceFieldProperties",
                        "isRetrievable and isQueryable say whether a field can be returned and queried")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        SideEntity.ofSource(flow)
                .ifPresent(entity -> FieldUse.byName(FieldUse.ofSource(flow))
                        .forEach((name, places) -> entity.entity()
                                .field(name)
                                .ifPresent(field -> check(field, places, entity, findings))));
    }

    private static void check(EntityField field, List<FieldUse> places, SideEntity entity, Findings findings) {
        if (field.isNot(Flag.RETRIEVABLE)) {
            first(places, List.of(FieldUse.Kind.READ))
                    .ifPresent(use -> findings.at(use.node())
                            .hint("remove the field from the tasks")
                            .report(use.node().path() + " is " + use.node().shown()
                                    + ", a field that the source does not" + " return: isRetrievable is false in "
                                    + entity.named()));
        }
        if (field.isNot(Flag.QUERYABLE)) {
            first(places, List.of(FieldUse.Kind.FILTER, FieldUse.Kind.INCREMENTAL))
                    .ifPresent(use -> findings.at(use.node())
                            .hint("use a field with isQueryable true")
                            .report(use.node().path() + " is " + use.node().shown()
                                    + ", a field by which the source does not select records: isQueryable is false in "
                                    + entity.named()));
        }
    }

    private static Optional<FieldUse> first(List<FieldUse> places, List<FieldUse.Kind> kinds) {
        return places.stream().filter(use -> kinds.contains(use.kind())).findFirst();
    }
}
