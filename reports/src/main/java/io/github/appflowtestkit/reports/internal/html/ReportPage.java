package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Summary;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page shows, from top to bottom.
 *
 * @param summary the outcome in words
 * @param checked what was checked, in words
 * @param withFindings the files with findings, accepted ones included
 * @param withoutFindings all other files
 * @param rules the rules of all findings, by id
 */
record ReportPage(
        Assets assets,
        String summary,
        Optional<String> checked,
        List<Count> counts,
        List<String> failures,
        List<FileView> withFindings,
        List<FileView> withoutFindings,
        List<SkippedFile> skipped,
        List<RuleView> rules) {

    /**
     * A number with what it counts.
     *
     * @param style the class of its element
     */
    record Count(String name, long number, String style) {}

    static ReportPage of(CheckResult result) {
        Places places = new Places(result.files());
        List<FileView> files = new ArrayList<>();
        for (CheckedFile file : result.files()) {
            files.add(FileView.of(file, places));
        }
        return new ReportPage(
                Assets.load(),
                Summary.counts(result),
                Summary.checked(result),
                counts(result),
                result.failures().stream().map(Printable::line).toList(),
                files.stream().filter(FileView::hasFindings).toList(),
                files.stream().filter(file -> !file.hasFindings()).toList(),
                result.skipped().stream()
                        .map(file -> new SkippedFile(Printable.line(file.path()), Printable.line(file.reason())))
                        .toList(),
                RuleView.all(files));
    }

    /** All findings that are reported. */
    long reported() {
        return withFindings.stream().mapToLong(file -> file.reported().size()).sum();
    }

    /** All findings that suppressions and baselines hold back. */
    long accepted() {
        return withFindings.stream().mapToLong(file -> file.accepted().size()).sum();
    }

    private static List<Count> counts(CheckResult result) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("Errors", result.count(Severity.ERROR), "error"));
        counts.add(new Count("Warnings", result.count(Severity.WARNING), "warning"));
        counts.add(new Count("Notes", result.count(Severity.NOTE), "note"));
        counts.add(new Count("Suppressed", result.suppressed(), "other"));
        counts.add(new Count("In the baseline", result.baselined(), "other"));
        counts.add(new Count("Not readable", result.failures().size(), "failure"));
        counts.add(new Count(
                "Flows",
                result.files().stream()
                        .mapToLong(file -> file.resources().size())
                        .sum(),
                "other"));
        counts.add(new Count("Files", result.files().size(), "other"));
        return counts;
    }

    /** Where files and findings are on the page. */
    static final class Places {

        private final Map<String, CheckedFile> files = new LinkedHashMap<>();
        private final Map<String, String> ids = new HashMap<>();

        Places(List<CheckedFile> all) {
            for (CheckedFile file : all) {
                files.put(file.path(), file);
                ids.put(file.path(), "file-" + files.size());
            }
        }

        String id(CheckedFile file) {
            return ids.getOrDefault(file.path(), "");
        }

        Optional<CheckedFile> named(String path) {
            return Optional.ofNullable(files.get(path));
        }
    }
}
