package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.IgnoredPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a comparison leaves out: by --ignore, and by the configuration. Not thread-safe. */
final class DiffIgnores {

    private final Map<Ignore, Integer> counts = new LinkedHashMap<>();
    private final List<String> expired = new ArrayList<>();

    /**
     * A part in which differences are expected.
     *
     * @param origin who says so
     * @param appliesTo the names of the flows
     */
    private record Ignore(String pointer, String origin, Predicate<String> appliesTo) {}

    void add(List<String> pointers) {
        for (String pointer : pointers) {
            counts.put(new Ignore(pointer, "--ignore", flow -> true), 0);
        }
    }

    void add(Configuration configuration, String path, LocalDate today) {
        for (IgnoredPart part : configuration.ignoredParts()) {
            String place = Printable.path(path) + ":" + part.range().start() + ": ";
            if (part.isExpired(today)) {
                expired.add(
                        place + "no longer ignores " + Wording.quoted(part.pointer()) + ", because its last day was "
                                + part.until().map(LocalDate::toString).orElse(""));
            } else {
                counts.put(new Ignore(part.pointer(), place + part.reason(), flow -> part.appliesTo(flow, today)), 0);
            }
        }
    }

    /** The flow without the differences that are ignored. */
    ComparedFlow without(ComparedFlow flow) {
        FlowDiff left = flow.diff();
        for (Map.Entry<Ignore, Integer> each : counts.entrySet()) {
            if (each.getKey().appliesTo().test(flow.name())) {
                int before = left.differences().size();
                left = left.ignoring(List.of(each.getKey().pointer()));
                each.setValue(each.getValue() + before - left.differences().size());
            }
        }
        return new ComparedFlow(left, flow.old(), flow.other());
    }

    /** The number of differences that were left out. */
    int count() {
        return counts.values().stream().mapToInt(each -> each).sum();
    }

    /** What was left out, and which of the ignored parts has no difference. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(expired);
        counts.forEach((ignore, count) -> notes.add(
                count == 0
                        ? "no difference at " + Wording.quoted(ignore.pointer()) + " to ignore (" + ignore.origin()
                                + ")"
                        : "ignored " + Wording.count(count, "difference") + " at " + Wording.quoted(ignore.pointer())
                                + " (" + ignore.origin() + ")"));
        return notes;
    }
}
