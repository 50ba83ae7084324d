package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks all inputs of one command, then the configurations that apply to them. */
final class ValidateRun {

    private final Console console;
    private final ConfiguredRun run;
    private final int maxSize;
    private final List<CheckedFile> files = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int others;
    private int connectorProfiles;

    ValidateRun(Console console, ValidationSetup setup) {
        this.console = console;
        this.run = setup.newRun();
        this.maxSize = setup.maxSize();
    }

    void check(List<Input> inputs, Progress progress) {
        for (Input input : inputs) {
            progress.next();
            try {
                CheckedFile file = check(input);
                connectorProfiles += file.report().connectorProfiles().size();
                if (input.named() || FlowFiles.holdFlows(file.report())) {
                    files.add(file);
                } else {
                    others++;
                }
            } catch (IOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            } catch (UncheckedIOException e) {
                failures.add(unreadableConfiguration(input, e));
            } catch (OutOfMemoryError e) {
                // the memory of this document is free again, and all others can be checked
                failures.add(input.name() + ": " + ReadFailure.NO_MEMORY);
            }
        }
        progress.end();
    }

    /** The findings in the documents, then those in the configurations. */
    Outcome outcome() {
        List<CheckedFile> all = new ArrayList<>();
        Map<String, Report> crossFile =
                run.crossFileReports().stream().collect(Collectors.toMap(Report::name, report -> report));
        for (CheckedFile file : files) {
            Report more = crossFile.get(file.report().name());
            all.add(more == null ? file : file.with(more.findings()));
        }
        all.addAll(configurations());
        return new Outcome(all, run.suppressed(), run.heldBackByBaseline());
    }

    /** The findings in the configurations. */
    List<CheckedFile> configurations() {
        return run.configurationReports().stream().map(this::configuration).toList();
    }

    /** A message for each input that cannot be checked. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The number of connector profiles in all documents, which nobody checks yet. */
    int connectorProfiles() {
        return connectorProfiles;
    }

    /** The number of files in folders that hold no flow. */
    int others() {
        return others;
    }

    boolean foundFlows() {
        return !files.isEmpty();
    }

    ConfiguredRun run() {
        return run;
    }

    static String unreadableConfiguration(Input input, UncheckedIOException failure) {
        return input.name() + ": its configuration cannot be read: " + ReadFailure.reason(failure);
    }

    private CheckedFile check(Input input) throws IOException {
        if (input.largerThan(maxSize)) {
            Path file = input.path().orElseThrow();
            return new CheckedFile(input.name(), run.check(file), SourceText.of(new byte[0]));
        }
        byte[] content = input.read(console, maxSize);
        Path file = input.path().orElseGet(() -> console.resolve(Inputs.STANDARD_INPUT));
        Report report = run.check(file, content);
        return new CheckedFile(input.name(), report, SourceText.of(content));
    }

    private CheckedFile configuration(Report report) {
        Path file = Path.of(report.name());
        byte[] content;
        try {
            content = FileContent.of(file);
        } catch (IOException e) {
            content = new byte[0];
        }
        return new CheckedFile(console.display(file), report, SourceText.of(content));
    }
}
