package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import java.util.List;

/**
 * What a comparison found. All formats show this and nothing else.
 *
 * @param old the argument OLD
 * @param other the argument NEW
 * @param flows all compared flows
 * @param ignored the number of differences that are ignored
 */
public record Comparison(String old, String other, List<ComparedFlow> flows, int ignored) {

    /** Copies the list. */
    public Comparison {
        flows = List.copyOf(flows);
    }

    /** Whether no flow differs. */
    public boolean isSame() {
        return flows.stream().map(ComparedFlow::diff).allMatch(FlowDiff::isSame);
    }

    /** The flows that differ. */
    public List<ComparedFlow> different() {
        return flows.stream().filter(flow -> !flow.diff().isSame()).toList();
    }

    /** The number of differences of a kind. */
    public long count(Difference.Kind kind) {
        return flows.stream()
                .flatMap(flow -> flow.diff().differences().stream())
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    /** The number of all differences. */
    public long count() {
        return flows.stream()
                .mapToLong(flow -> flow.diff().differences().size())
                .sum();
    }

    /** What UpdateFlow would say of all flows; each reason names its flow if there are several. */
    public UpdateEffect update() {
        if (flows.size() == 1) {
            return flows.get(0).diff().update();
        }
        List<UpdateEffect> all =
                flows.stream().map(flow -> flow.diff().update()).toList();
        return new UpdateEffect(
                all.stream().allMatch(UpdateEffect::accepted),
                all.stream().anyMatch(UpdateEffect::schemaVersionChanges),
                all.stream().anyMatch(UpdateEffect::incrementalPositionLost),
                flows.stream()
                        .flatMap(flow ->
                                flow.diff().update().reasons().stream().map(reason -> flow.name() + ": " + reason))
                        .toList());
    }
}
