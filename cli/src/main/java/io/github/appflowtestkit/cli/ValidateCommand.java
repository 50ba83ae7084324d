package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration for all files; otherwise each file's nearest " + Configuration.FILE_NAME
                    + " holds, looked for from its folder upwards.")
    private @Nullable String configuration;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Report only findings that this file does not know.")
    private @Nullable String baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings into a baseline instead of reporting them.")
    private @Nullable String newBaseline;

    @Option(
            names = "--fix",
            description = "Mend what can be mended without changing what a flow does, then report the rest.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: print the changes as a diff, and write nothing.")
    private boolean dryRun;

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
        refuseContradictions();
        ValidationSetup rulebook;
        try {
            rulebook = ValidationSetup.read(console, maxSize, configuration, baseline, newBaseline != null);
        } catch (ValidationSetup.UnreadableException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        Inputs inputs = Inputs.find(console, paths);
        List<String> failures = new ArrayList<>(inputs.unreadable());
        inputs.emptyFolders().forEach(folder -> note(folder + ": no flow found; there is no JSON file in this folder"));
        if (fix) {
            Repairs repairs = Repairs.of(console, rulebook, inputs.found());
            if (dryRun) {
                return show(repairs, failures);
            }
            repairs.write();
            failures.addAll(repairs.failures());
            note(repairs.isEmpty() ? "nothing to mend" : "mended " + repairs.count());
        }
        ValidateRun run = new ValidateRun(console, rulebook);
        run.check(inputs.found(), new Progress(console, !quiet, inputs.found().size()));
        failures.addAll(run.failures());
        noteOthers(run);
        return finish(run, failures);
    }

    private int show(Repairs repairs, List<String> failures) {
        console.out().print(repairs.diff());
        console.out().flush();
        failures.addAll(repairs.failures());
        note(repairs.isEmpty() ? "nothing to mend" : "would mend " + repairs.count());
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return repairs.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int finish(ValidateRun run, List<String> failures) {
        Outcome outcome = newBaseline == null ? run.outcome() : new Outcome(run.configurations(), 0);
        console.out().print(format.reporter(color.style(console), !quiet).report(outcome));
        console.out().flush();
        for (ReportFile output : outputs) {
            write(output, outcome, failures);
        }
        if (newBaseline != null) {
            writeBaseline(newBaseline, run, failures);
        }
        int gone = newBaseline == null ? run.run().resolvedSinceBaseline() : 0;
        if (gone > 0) {
            note(Wording.count(gone, "finding") + " of the baseline " + (gone == 1 ? "is" : "are")
                    + " gone; --write-baseline brings it up to date");
        }
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return outcome.reaches(failOn) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void noteOthers(ValidateRun run) {
        if (run.others() > 0) {
            String skipped = Wording.count(run.others(), "other JSON file") + " skipped";
            note(run.foundFlows() ? skipped : "no flow found (" + skipped + ")");
        }
    }

    private void writeBaseline(String file, ValidateRun run, List<String> failures) {
        Baseline known = run.run().newBaseline();
        try {
            known.write(console.resolve(file));
            note(file + ": baseline with " + Wording.count(known.size(), "finding") + " written");
        } catch (UncheckedIOException e) {
            failures.add(file + ": cannot be written: " + ReadFailure.reason(e));
        }
    }

    private void write(ReportFile output, Outcome outcome, List<String> failures) {
        try {
            String text = output.format().reporter(Style.PLAIN, true).report(outcome);
            Files.writeString(console.resolve(output.file()), text);
        } catch (IOException e) {
            failures.add(output.file() + ": cannot be written: " + ReadFailure.reason(e));
        }
    }

    private void refuseContradictions() {
        if (dryRun && !fix) {
            throw usage("--dry-run shows what --fix would do; give both");
        }
        if (fix && paths.contains(Inputs.STANDARD_INPUT)) {
            throw usage("--fix needs files; it cannot mend standard input");
        }
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
        return Faults.wrongUsage(spec, message);
    }
}
