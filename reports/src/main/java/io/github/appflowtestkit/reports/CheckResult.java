package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.Severity;
import java.util.List;

/**
 * What one run found: the input of every report format. Immutable and thread-safe.
 *
 * @param files the checked files in the order of the report; configurations with findings come last
 * @param skipped the files, folders and links that were not checked, and why
 * @param suppressed the number of findings that suppressions hold back
 * @param baselined the number of findings that baselines hold back
 * @param failures a message for each input that could not be read or checked
 * @param failOn the lowest severity that makes the run fail
 */
public record CheckResult(
        List<CheckedFile> files,
        List<SkippedFile> skipped,
        int suppressed,
        int baselined,
        List<String> failures,
        Severity failOn) {

    /**
     * Copies the lists.
     *
     * @param files the checked files
     * @param skipped what was not checked
     * @param suppressed the number of suppressed findings
     * @param baselined the number of findings in baselines
     * @param failures a message for each input that could not be checked
     * @param failOn the lowest severity that makes the run fail
     */
    public CheckResult {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        failures = List.copyOf(failures);
    }

    /**
     * A result where nothing was skipped, held back or unreadable, and where errors make the run fail.
     *
     * @param files the checked files
     */
    public CheckResult(List<CheckedFile> files) {
        this(files, List.of(), 0, 0, List.of(), Severity.ERROR);
    }

    /**
     * {@return the number of reported findings of a severity}
     *
     * @param severity the severity
     */
    public long count(Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }

    /**
     * {@return whether a reported finding has at least a severity}
     *
     * @param threshold the severity
     */
    public boolean reaches(Severity threshold) {
        return files.stream()
                .flatMap(file -> file.report().findings().stream())
                .anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    }
}
