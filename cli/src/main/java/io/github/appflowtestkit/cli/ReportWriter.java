package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.github.StepSummary;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes the reports on one result: to standard output, to files, and to the summary of a step of GitHub Actions. */
final class ReportWriter {

    /** The variable with the file that GitHub Actions shows on the page of a run. */
    private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

    private final Console console;
    private final CheckResult result;
    private final List<String> failures = new ArrayList<>();

    ReportWriter(Console console, CheckResult result) {
        this.console = console;
        this.result = result;
    }

    void print(ReportFormat format, Layout layout) {
        console.out().print(format == ReportFormat.TEXT ? new TextReport(layout).report(result) : format.write(result));
        console.out().flush();
    }

    void write(ReportFile output) {
        try {
            OutputFile.at(console.resolve(output.file())).write(output.format().write(result));
        } catch (IOException e) {
            addFailure(output.file(), e);
        }
    }

    /** Appends to the summary, if there is one: earlier commands of the step may have written there. */
    void appendStepSummary() {
        String file = console.environment().getOrDefault(STEP_SUMMARY, "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Path path = console.resolve(file);
            long used = Files.exists(path) ? Files.size(path) : 0;
            String summary = StepSummary.of(result, StepSummary.MOST_BYTES - used);
            Files.writeString(path, summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            addFailure(file, e);
        }
    }

    private void addFailure(String file, IOException failure) {
        failures.add(file + ": cannot be written: " + ReadFailure.reason(failure));
    }

    /** A message for each report that could not be written. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
