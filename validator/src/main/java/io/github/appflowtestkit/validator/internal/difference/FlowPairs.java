package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which flows of two documents belong together. Immutable.
 *
 * @param pairs the flows that are on both sides, in the order of the other document
 * @param removed the flows that only the old document has
 * @param added the flows that only the other document has
 */
public record FlowPairs(List<Pair> pairs, List<FlowRequest> removed, List<FlowRequest> added) {

    /** A flow of both documents. */
    public record Pair(FlowRequest old, FlowRequest other) {}

    /** Copies the lists. */
    public FlowPairs {
        pairs = List.copyOf(pairs);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * Pairs flows by their names. One flow on each side are a pair whatever their names; where only one side has one flow, the
     * others of the other side do not count.
     */
    public static FlowPairs of(List<FlowRequest> old, List<FlowRequest> other) {
        if (old.size() == 1 && other.size() == 1) {
            return new FlowPairs(List.of(new Pair(old.get(0), other.get(0))), List.of(), List.of());
        }
        Map<String, List<FlowRequest>> before = new LinkedHashMap<>();
        List<FlowRequest> removed = new ArrayList<>();
        for (FlowRequest flow : old) {
            name(flow)
                    .ifPresentOrElse(
                            name -> before.computeIfAbsent(name, each -> new ArrayList<>())
                                    .add(flow),
                            () -> removed.add(flow));
        }
        List<FlowRequest> added = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (FlowRequest flow : other) {
            List<FlowRequest> same = before.getOrDefault(name(flow).orElse(""), List.of());
            if (same.isEmpty()) {
                added.add(flow);
            } else {
                pairs.add(new Pair(same.remove(0), flow));
            }
        }
        before.values().forEach(removed::addAll);
        return new FlowPairs(pairs, other.size() == 1 ? List.of() : removed, old.size() == 1 ? List.of() : added);
    }

    /** The {@code flowName}; if the document does not know it, the name that the document has for the flow. */
    public static Optional<String> name(FlowRequest flow) {
        return ComparedFlow.of(flow).flowName().or(flow::name);
    }
}
