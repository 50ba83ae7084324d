package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;

/** A flow can only read and write fields that the object has. */
final class FieldUnknown implements Rule {

    private static final int MOST_PLACES = 10;

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8002",
                "FieldUnknown",
                "Field that the object does not have",
                Evidence.documented(Reference.api(
                        "DescribeConnectorEntity", "The answer describes the fields of the object that it names")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(
                () -> SideEntity.ofSource(flow).ifPresent(entity -> check(FieldUse.ofSource(flow), entity, findings)));
        SideEntity.eachDestination(
                flow, (destination, entity) -> check(FieldUse.ofDestination(destination, flow), entity, findings));
    }

    private static void check(List<FieldUse> uses, SideEntity entity, Findings findings) {
        FieldUse.byName(uses).forEach((name, places) -> {
            if (!entity.entity().mayHave(name)) {
                report(name, places, entity, findings);
            }
        });
    }

    private static void report(String name, List<FieldUse> places, SideEntity entity, Findings findings) {
        Node place = places.get(0).node();
        Findings.Draft draft = findings.at(place).hint(hint(name, entity));
        places.stream().skip(1).limit(MOST_PLACES).forEach(use -> draft.related(use.node(), "the same field"));
        String verb = places.get(0).kind() == FieldUse.Kind.EXCLUDE ? " has " : " is ";
        draft.report(
                place.path() + verb + JsonText.quoted(name) + ", a field that " + entity.named() + " does not have");
    }

    private static String hint(String name, SideEntity entity) {
        return entity.entity()
                .nearest(name)
                .map(each -> "did you mean " + JsonText.quoted(each) + "?")
                .orElseGet(() -> "if the object has the field now, record the entity again; recorded are "
                        + Wording.allOf(entity.entity().fields().stream()
                                .map(EntityField::name)
                                .map(JsonText::quoted)
                                .toList()));
    }
}
