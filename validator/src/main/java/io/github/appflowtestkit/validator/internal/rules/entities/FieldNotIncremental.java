package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** New records are selected by a timestamp that the source offers for it. */
final class FieldNotIncremental implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8007",
                "FieldNotIncremental",
                "Incremental pull field that is no timestamp for incremental pulls",
                Evidence.documented(
                        Reference.api(
                                "SourceFieldProperties",
                                "isTimestampFieldForIncrementalQueries says whether a field fits incremental pulls"),
                        Reference.api(
                                "IncrementalPullConfig",
                                "The field of an incremental pull is a date time or timestamp field")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        // AF2016 reports a field that no run uses
        if (!flow.trigger().isScheduled()) {
            return;
        }
        SideEntity.ofSource(flow)
                .ifPresent(entity -> flow.source()
                        .incrementalField()
                        .ifPresent(node -> entity.entity()
                                .field(node.text())
                                .filter(field -> !field.isNot(Flag.QUERYABLE))
                                .flatMap(field -> unfit(field, entity.entity()))
                                .ifPresent(why -> report(node, why, entity, findings))));
    }

    /** Why a field selects no new records; empty if it does, or nothing tells. */
    private static Optional<String> unfit(EntityField field, Entity entity) {
        Optional<Boolean> says = field.says(Flag.INCREMENTAL);
        if (says.isPresent()) {
            return says.get() ? Optional.empty() : Optional.of(Flag.INCREMENTAL.member() + " is false");
        }
        // where other fields have a time in their type, one without is none
        boolean othersTell = entity.fields().stream().anyMatch(FieldNotIncremental::isTime);
        return field.type()
                .filter(type -> othersTell && !isTime(field))
                .map(type -> "its type is " + JsonText.quoted(type));
    }

    private static boolean isTime(EntityField field) {
        String type = field.type().orElse("").toLowerCase(Locale.ROOT);
        return type.contains("date") || type.contains("time");
    }

    private static void report(Node node, String why, SideEntity entity, Findings findings) {
        List<String> fit = entity.entity().fields().stream()
                .filter(field -> !field.isNot(Flag.QUERYABLE))
                .filter(field -> field.says(Flag.INCREMENTAL).orElse(isTime(field)))
                .map(EntityField::name)
                .map(JsonText::quoted)
                .toList();
        findings.at(node)
                .hint(fit.isEmpty() ? "set dataPullMode to \"Complete\"" : "use " + Wording.anyOf(fit))
                .report(node.path() + " is " + node.shown() + ", which does not select new records: " + why + " in "
                        + entity.named());
    }
}
