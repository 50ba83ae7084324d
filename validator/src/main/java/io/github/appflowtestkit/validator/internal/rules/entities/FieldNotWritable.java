package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import java.util.Set;
import java.util.stream.Collectors;

/** A destination takes a field only with some write operations. */
final class FieldNotWritable implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8005",
                "FieldNotWritable",
                "Destination field that the write operation does not write",
                Evidence.documented(Reference.api(
                        "DestinationFieldProperties",
                        "isCreatable, isUpdatable and isUpsertable say whether the destination takes the field")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        SideEntity.eachDestination(
                flow,
                (destination, entity) -> WriteOperation.needs(WriteOperation.of(destination))
                        .ifPresent(flag -> check(flow, destination, flag, entity, findings)));
    }

    private static void check(Flow flow, Destination destination, Flag flag, SideEntity entity, Findings findings) {
        // an ID is mapped to find the record, not to change it
        Set<String> ids = FieldUse.ids(destination).stream().map(Node::text).collect(Collectors.toSet());
        FieldUse.byName(FieldUse.ofDestination(destination, flow)).forEach((name, places) -> {
            boolean refused = entity.entity()
                    .field(name)
                    .filter(field -> field.isNot(flag))
                    .isPresent();
            if (refused && !ids.contains(name)) {
                Node place = places.get(0).node();
                findings.at(place)
                        .hint("remove the Map task, or use another write operation")
                        .report(place.path() + " is " + place.shown()
                                + ", which the destination does not write because "
                                + WriteOperation.shown(destination) + ": " + flag.member() + " is false in "
                                + entity.named());
            }
        });
    }
}
