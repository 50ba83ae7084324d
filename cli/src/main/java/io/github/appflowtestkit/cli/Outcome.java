package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Severity;
import java.util.List;

/**
 * The result of one validate command.
 *
 * @param files the documents in the order of the report
 * @param suppressed the number of findings that suppressions hold back
 * @param baselined the number of findings that the baseline holds back
 */
record Outcome(List<CheckedFile> files, int suppressed, int baselined) {

    Outcome {
        files = List.copyOf(files);
    }

    long count(Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }

    boolean reaches(Severity threshold) {
        return files.stream()
                .flatMap(file -> file.report().findings().stream())
                .anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    }
}
