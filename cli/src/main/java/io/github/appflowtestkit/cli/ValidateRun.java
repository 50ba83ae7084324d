package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks all inputs of one command, and afterwards the configurations they were checked under. */
final class ValidateRun {

    private final Console console;
    private final ConfiguredRun run;
    private final DocumentCheck documents;
    private final List<CheckedFile> files = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int others;

    ValidateRun(Console console, ValidationSetup rulebook) {
        this.console = console;
        this.run = rulebook.newRun();
        this.documents = new DocumentCheck(console, run, rulebook.maxSize());
    }

    void check(List<Input> inputs, Progress progress) {
        for (Input input : inputs) {
            progress.next();
            try {
                CheckedFile file = documents.check(input);
                if (!input.named() && DocumentCheck.holdsNoFlow(file)) {
                    others++;
                } else {
                    files.add(file);
                }
            } catch (IOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            } catch (UncheckedIOException e) {
                failures.add(input.name() + ": its configuration cannot be read: " + ReadFailure.reason(e));
            }
        }
        progress.end();
    }

    /** What was found in the documents, and then in the configurations. */
    Outcome outcome() {
        List<CheckedFile> all = new ArrayList<>();
        Map<String, Report> crossFile =
                run.crossFileReports().stream().collect(Collectors.toMap(Report::name, report -> report));
        for (CheckedFile file : files) {
            Report more = crossFile.get(file.report().name());
            all.add(more == null ? file : file.with(more.findings()));
        }
        all.addAll(configurations());
        return new Outcome(all, run.suppressed() + run.heldBackByBaseline());
    }

    /** The findings of the configurations alone. */
    List<CheckedFile> configurations() {
        return run.configurationReports().stream().map(this::configuration).toList();
    }

    /** One message for each input that could not be checked. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many JSON files below folders turned out to be no flows. */
    int others() {
        return others;
    }

    boolean foundFlows() {
        return !files.isEmpty();
    }

    ConfiguredRun run() {
        return run;
    }

    private CheckedFile configuration(Report report) {
        Path file = Path.of(report.name());
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            content = new byte[0];
        }
        return new CheckedFile(console.display(file), report, SourceText.of(content, List.of()));
    }
}
