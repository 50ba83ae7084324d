package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks documents and reports what it finds. */
@Command(
        name = "validate",
        header = "Check flow definitions.",
        description = {
            "",
            "Checks CreateFlow requests in JSON: what Amazon AppFlow would refuse is an error, what it takes but"
                    + " rarely means well is a warning or a note.",
            ""
        },
        footer = {
            "",
            "Findings go to standard output, all else to standard error.",
            "",
            "Exit codes:",
            "   0   nothing at or above --fail-on",
            "   1   findings at or above --fail-on",
            "   2   wrong usage",
            "   3   a file could not be read or written; all others were checked",
            "  70   a fault of appflow-testkit itself"
        })
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "A file, a folder (all *.json below it, without hidden folders, node_modules and target),"
                    + " or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Converters.Format.class,
            description = "What to print: text (the default) or json.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = Converters.Output.class,
            description = "Write a report to a file as well; may be repeated.")
    private List<ReportFile> outputs = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            converter = Converters.FailOn.class,
            description = "The least severity that makes the exit code 1: error (the default), warning or note.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            converter = Converters.Color.class,
            description = "auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
    private ColorChoice color = ColorChoice.AUTO;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "10MB",
            converter = Converters.Size.class,
            description = "The largest document that is read, such as 500KB or 20MB; 10MB unless told.")
    private int maxSize;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print findings and failures only: no counts, no progress.")
    private boolean quiet;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw usage("no PATH given; name a file, a folder, or - for standard input");
        }
        refuseSharedFiles();
        Inputs inputs = Inputs.find(console, paths);
        List<String> failures = new ArrayList<>(inputs.unreadable());
        inputs.emptyFolders().forEach(folder -> note(folder + ": no flow found; there is no JSON file in this folder"));

        Outcome outcome = check(inputs.found(), failures);
        console.out().print(format.reporter(color.style(console), !quiet).report(outcome));
        console.out().flush();
        for (ReportFile output : outputs) {
            write(output, outcome, failures);
        }
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return outcome.reaches(failOn) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Outcome check(List<Input> inputs, List<String> failures) {
        DocumentCheck documents = new DocumentCheck(console, maxSize);
        List<CheckedFile> files = new ArrayList<>();
        Progress progress = new Progress(console, !quiet, inputs.size());
        int others = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            progress.at(i);
            try {
                CheckedFile file = documents.check(input);
                if (!input.named() && DocumentCheck.holdsNoFlow(file)) {
                    others++;
                } else {
                    files.add(file);
                }
            } catch (IOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            }
        }
        progress.end();
        if (others > 0) {
            String skipped = Wording.count(others, "other JSON file") + " skipped";
            note(files.isEmpty() ? "no flow found (" + skipped + ")" : skipped);
        }
        return new Outcome(files);
    }

    private void write(ReportFile output, Outcome outcome, List<String> failures) {
        try {
            String text = output.format().reporter(Style.PLAIN, true).report(outcome);
            Files.writeString(console.resolve(output.file()), text);
        } catch (IOException e) {
            failures.add(output.file() + ": cannot be written: " + ReadFailure.reason(e));
        }
    }

    private void refuseSharedFiles() {
        Set<Path> files = new HashSet<>();
        for (ReportFile output : outputs) {
            if (!files.add(console.resolve(output.file()).toAbsolutePath().normalize())) {
                throw usage("--output names the file " + Wording.quoted(output.file())
                        + " twice; each report needs a file of its own");
            }
        }
    }

    private void note(String line) {
        if (!quiet) {
            console.say(line);
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("the command must run through Main");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
