package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;

/**
 * One document that was checked.
 *
 * @param path the document's path as the user would write it, with {@code /} between the parts
 */
record CheckedFile(String path, Report report, SourceText source) {

    long count(Severity severity) {
        return report.findings().stream()
                .map(Finding::severity)
                .filter(severity::equals)
                .count();
    }
}
