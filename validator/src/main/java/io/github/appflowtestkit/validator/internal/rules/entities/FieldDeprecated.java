package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import java.util.List;

/** A deprecated field may be gone soon. */
final class FieldDeprecated implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF8011",
                "FieldDeprecated",
                "Deprecated field",
                Evidence.documented(
                        Reference.api("ConnectorEntityField", "isDeprecated says whether the field is deprecated")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(
                () -> SideEntity.ofSource(flow).ifPresent(entity -> check(FieldUse.ofSource(flow), entity, findings)));
        SideEntity.eachDestination(
                flow, (destination, entity) -> check(FieldUse.ofDestination(destination, flow), entity, findings));
    }

    private static void check(List<FieldUse> uses, SideEntity entity, Findings findings) {
        FieldUse.byName(uses.stream()
                        .filter(use -> use.kind() != FieldUse.Kind.EXCLUDE)
                        .toList())
                .forEach((name, places) -> {
                    Node place = places.get(0).node();
                    entity.entity()
                            .field(name)
                            .filter(field -> field.is(Flag.DEPRECATED))
                            .ifPresent(field -> findings.at(place)
                                    .hint("use the field that replaces it")
                                    .report(place.path() + " is " + place.shown() + ", a deprecated field: isDeprecated"
                                            + " is true in " + entity.named()));
                });
    }
}
