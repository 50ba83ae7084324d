package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of one flow by the parts of its request. Not thread-safe; each part takes its marks once. */
final class FlowMarks {

    /** The marks by the pointers of the parts that they are about. */
    private final Map<String, List<Mark>> byPointer = new LinkedHashMap<>();

    /** The pointers of the request by those of the document. */
    private final Map<String, String> parts = new HashMap<>();

    private FlowMarks(FlowRequest flow) {
        // a block can be the list and its only element; the element says more
        flow.places()
                .forEach((part, place) -> parts.merge(
                        place.pointer(), part, (one, other) -> one.length() >= other.length() ? one : other));
    }

    /** No findings. */
    static FlowMarks none() {
        return new FlowMarks(FlowRequest.of("{}"));
    }

    /** The marks of each flow of a document, in the order of the flows. What no flow has is left out. */
    static List<FlowMarks> of(List<FlowRequest> flows, String path, List<Finding> findings) {
        List<FlowMarks> all = flows.stream().map(FlowMarks::new).toList();
        for (Finding finding : findings) {
            List<FlowMarks> named = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (finding.flow().isPresent()
                        && finding.flow().equals(flows.get(i).name())) {
                    named.add(all.get(i));
                }
            }
            List<FlowMarks> possible = named.isEmpty() ? all : named;
            Mark mark = mark(finding, path);
            possible.stream()
                    .filter(flow -> flow.placeOf(finding).isPresent())
                    .max(Comparator.comparing(
                            flow -> flow.placeOf(finding).orElse("").length()))
                    .ifPresentOrElse(flow -> flow.add(flow.partOf(finding), mark), () -> {
                        if (possible.size() == 1) {
                            possible.get(0).add("", mark);
                        }
                    });
        }
        return all;
    }

    /** The innermost value of the document around a finding that is part of this flow. */
    private Optional<String> placeOf(Finding finding) {
        String around = finding.pointer();
        while (!parts.containsKey(around) && !around.isEmpty()) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        return Optional.of(around).filter(parts::containsKey);
    }

    private String partOf(Finding finding) {
        return placeOf(finding).map(parts::get).orElse("");
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
