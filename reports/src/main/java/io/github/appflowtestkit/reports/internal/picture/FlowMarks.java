package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings of one flow by the parts of its request. Not thread-safe; each part takes its marks once. */
final class FlowMarks {

    /** The marks by the pointers of the parts that they are about. */
    private final Map<String, List<Mark>> byPointer = new LinkedHashMap<>();

    /** Where a value of a document went. */
    private record Target(FlowMarks flow, String pointer) {}

    /** No findings. */
    static FlowMarks none() {
        return new FlowMarks();
    }

    /** The marks of each flow of a document, in the order of the flows. What no flow has is left out. */
    static List<FlowMarks> of(List<FlowRequest> flows, String path, List<Finding> findings) {
        List<FlowMarks> all = new ArrayList<>();
        Map<String, Target> targets = new HashMap<>();
        Map<String, FlowMarks> byName = new HashMap<>();
        for (FlowRequest flow : flows) {
            FlowMarks marks = new FlowMarks();
            all.add(marks);
            flow.name().ifPresent(name -> byName.put(name, marks));
            for (Map.Entry<String, Place> place : flow.places().entrySet()) {
                // a block can be the list and its only element; the element says more
                targets.merge(
                        place.getValue().pointer(),
                        new Target(marks, place.getKey()),
                        (one, other) ->
                                one.pointer().length() >= other.pointer().length() ? one : other);
            }
        }
        for (Finding finding : findings) {
            Target target = targetOf(finding.pointer(), targets);
            if (target == null) {
                FlowMarks named = all.size() == 1
                        ? all.get(0)
                        : finding.flow().map(byName::get).orElse(null);
                target = named == null ? null : new Target(named, "");
            }
            if (target != null) {
                target.flow().add(target.pointer(), mark(finding, path));
            }
        }
        return all;
    }

    /** The innermost value around a pointer that is part of a flow. */
    private static @Nullable Target targetOf(String pointer, Map<String, Target> targets) {
        String around = pointer;
        Target target = targets.get(around);
        while (target == null && !around.isEmpty()) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
            target = targets.get(around);
        }
        return target;
    }

    private static Mark mark(Finding finding, String path) {
        return new Mark(
                finding.rule(),
                finding.severity(),
                Printable.line(finding.message()),
                finding.hint().map(Printable::line),
                Printable.path(path) + ":" + finding.range().start());
    }

    private void add(String pointer, Mark mark) {
        byPointer.computeIfAbsent(pointer, each -> new ArrayList<>()).add(mark);
    }

    /** The marks at a part and below it that no part has taken yet. */
    List<Mark> take(String pointer) {
        List<Mark> taken = new ArrayList<>();
        Iterator<Map.Entry<String, List<Mark>>> entries = byPointer.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, List<Mark>> entry = entries.next();
            if (entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/")) {
                taken.addAll(entry.getValue());
                entries.remove();
            }
        }
        return taken;
    }
}
