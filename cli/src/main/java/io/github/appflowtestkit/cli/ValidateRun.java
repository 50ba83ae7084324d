package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        this.run = setup.newRunOfSources();
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
        Map<String, Report> more = Stream.concat(run.elsewhere().stream(), run.crossFileReports().stream())
                .collect(Collectors.toMap(Report::name, report -> report, ValidateRun::both, LinkedHashMap::new));
        List<CheckedFile> all = new ArrayList<>();
        for (CheckedFile file : files) {
            Report others = more.remove(file.report().name());
            all.add(others == null ? file : file.with(others.findings()));
        }
        // files that nobody named, but which a plan was made from
        more.values().stream().map(this::other).forEach(all::add);
        all.addAll(configurations());
        return new Outcome(all, run.suppressed(), run.heldBackByBaseline());
    }

    private static Report both(Report one, Report other) {
        List<Finding> all = new ArrayList<>(one.findings());
        all.addAll(other.findings());
        return one.withFindings(all);
    }

    /** The findings in the configurations. */
    List<CheckedFile> configurations() {
        return run.configurationReports().stream().map(this::other).toList();
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

    private CheckedFile other(Report report) {
        Path file = Path.of(report.name());
        byte[] content;
        try {
            content = FileContent.of(file);
        } catch (IOException e) {
            content = new byte[0];
        }
        return new CheckedFile(console.display(file), report, SourceText.of(content)).with(List.of());
    }
}
