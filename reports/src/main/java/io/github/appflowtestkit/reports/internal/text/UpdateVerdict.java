package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.Difference.Effect;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service would say of taking OLD to NEW.
 *
 * @param accepted whether an update can do it
 * @param sentence the answer
 * @param details the reasons in the words of the service, and what else the user should know
 */
public record UpdateVerdict(boolean accepted, String sentence, List<String> details) {

    /** The answer for a flow that differs. */
    public static UpdateVerdict of(ComparedFlow flow) {
        if (flow.old().isEmpty()) {
            return new UpdateVerdict(false, "only NEW has this flow; CreateFlow creates it", List.of());
        }
        if (flow.other().isEmpty()) {
            return new UpdateVerdict(false, "only OLD has this flow; DeleteFlow deletes it", List.of());
        }
        UpdateEffect update = flow.diff().update();
        return update.accepted() ? accepted(flow, update) : refused(flow, update);
    }

    private static UpdateVerdict accepted(ComparedFlow flow, UpdateEffect update) {
        List<Difference> differences = flow.diff().differences();
        long tags = differences.stream().filter(UpdateVerdict::isTag).count();
        if (tags == differences.size()) {
            return new UpdateVerdict(
                    true, "TagResource and UntagResource can do this; UpdateFlow changes no tags", List.of());
        }
        String sentence = "UpdateFlow accepts this"
                + (update.schemaVersionChanges() ? " and raises schemaVersion by 1" : " and keeps schemaVersion");
        return new UpdateVerdict(
                true, sentence, tags == 0 ? List.of() : List.of("tags change by TagResource and UntagResource"));
    }

    private static boolean isTag(Difference difference) {
        return difference.pointer().startsWith("/tags");
    }

    private static UpdateVerdict refused(ComparedFlow flow, UpdateEffect update) {
        boolean isRefused = has(Effect.REFUSED, flow);
        boolean needsNewFlow = isRefused || has(Effect.NEW_FLOW, flow);
        List<String> details = new ArrayList<>(update.reasons());
        if (update.incrementalPositionLost()) {
            details.add("a new flow transfers all data again, because it does not know what this one has transferred");
        }
        return new UpdateVerdict(
                false,
                (needsNewFlow && !isRefused ? "UpdateFlow cannot change this" : "UpdateFlow refuses this")
                        + (needsNewFlow ? "; create a new flow" : ""),
                details);
    }

    private static boolean has(Effect effect, ComparedFlow flow) {
        return flow.diff().differences().stream().anyMatch(difference -> difference.effect() == effect);
    }
}
