package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.ConnectorSide;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityChange;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reports where flows use fields that differ between two answers. {@code diff} runs it; it is in no catalogue. */
public final class TouchedFields implements Rule {

    /** The id of its findings. */
    public static final String ID = "AF9999";

    private final String object;
    private final List<EntityChange> changes;

    /**
     * A rule.
     *
     * @param object the name of the object, as flows have it; or the end of it after a slash
     */
    public TouchedFields(String object, List<EntityChange> changes) {
        this.object = object;
        this.changes = List.copyOf(changes);
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                ID,
                "TouchedField",
                "Use of a field that has changed",
                Evidence.inferred("The fields of an object differ"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(() -> {
            if (isOfObject(flow.source())) {
                report(FieldUse.ofSource(flow), EntityChange::mattersToSources, findings);
                mapAll(flow, findings);
            }
        });
        flow.eachDestination(destination -> {
            if (isOfObject(destination)) {
                report(FieldUse.ofDestination(destination, flow), EntityChange::mattersToDestinations, findings);
            }
        });
    }

    private boolean isOfObject(ConnectorSide side) {
        return EntityFolder.object(side)
                .map(Node::text)
                .filter(name -> name.equals(object) || name.endsWith("/" + object))
                .isPresent();
    }

    private void report(List<FieldUse> uses, Predicate<EntityChange> matters, Findings findings) {
        for (FieldUse use : uses) {
            String words = changes.stream()
                    .filter(matters)
                    .filter(change -> change.field().equals(use.name()))
                    .map(EntityChange::words)
                    .collect(Collectors.joining("; "));
            if (!words.isEmpty()) {
                findings.at(use.node())
                        .report(use.node().path() + " uses " + JsonText.quoted(use.name()) + ": " + words);
            }
        }
    }

    /** Such a task reads new fields, too, and no longer reads those that are gone. */
    private void mapAll(Flow flow, Findings findings) {
        String words = changes.stream()
                .filter(change -> change.kind() != EntityChange.Kind.CHANGED)
                .map(change -> JsonText.quoted(change.field()) + " "
                        + (change.kind() == EntityChange.Kind.ADDED ? "added" : "removed"))
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            flow.eachTask(task -> {
                if (task.is("Map_all")) {
                    findings.at(task.type()).report(task.node().path() + " maps all fields: " + words);
                }
            });
        }
    }
}
