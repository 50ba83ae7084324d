package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One checked document.
 *
 * @param path its path as the user would write it, with {@code /} between the parts
 */
record CheckedFile(String path, Report report, SourceText source) {

    /** The same document with more findings, in the order of the text. */
    CheckedFile with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(more);
        all.sort(Comparator.comparing(finding -> finding.range().start()));
        return new CheckedFile(path, report.withFindings(all), source);
    }

    long count(Severity severity) {
        return report.findings().stream()
                .map(Finding::severity)
                .filter(severity::equals)
                .count();
    }
}
