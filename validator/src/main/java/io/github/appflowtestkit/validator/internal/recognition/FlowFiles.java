package io.github.appflowtestkit.validator.internal.recognition;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files of a folder count. */
public final class FlowFiles {

    /** What a file holds is told by its content, but only these are read. */
    private static final List<String> SUFFIXES = List.of(".json", ".yaml", ".yml", ".template", ".tf");

    private FlowFiles() {}

    /** Whether a file with that name is read. */
    public static boolean mayHoldFlows(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && SUFFIXES.stream().anyMatch(small::endsWith);
    }

    /** A file without a word about flows is none of ours, be it readable or not; a file that is too large may be one. */
    public static boolean holdFlows(Report report) {
        Set<String> rules = report.findings().stream().map(Finding::rule).collect(Collectors.toUnmodifiableSet());
        return !rules.contains(BuiltInRules.NO_FLOW.id())
                && (report.kind().isPresent() || rules.contains(BuiltInRules.TOO_LARGE.id()));
    }
}
