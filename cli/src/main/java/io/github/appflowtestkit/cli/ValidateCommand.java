package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks documents and reports the findings. */
@Command(
        name = "validate",
        header = "Check flow definitions.",
        description = {
            "",
            "Reads CreateFlow requests and DescribeFlow output, CloudFormation templates, and Terraform configurations, plans"
                    + " and states, in JSON, YAML and HCL. Anything that Amazon AppFlow would refuse is an error. Anything"
                    + " that it accepts but that is likely a mistake is a warning or a note.",
            ""
        },
        footer = {"", "Findings go to standard output, everything else to standard error."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no findings at or above --fail-on",
            " 1:findings at or above --fail-on",
            " 2:wrong usage, or no flow found; nothing was checked",
            " 3:reading or writing failed; all other files were checked",
            "70:an internal error"
        })
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "A file; a folder, for all *.json, *.yaml, *.yml, *.template and *.tf files with flows below it"
                            + " except in hidden folders, node_modules and target; or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = Converters.Output.class,
            description = "Also write a report to a file. May be repeated, with other files.")
    private List<ReportFile> outputs = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            completionCandidates = Severities.class,
            description = "The lowest severity that makes the exit code 1: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "When to color the text format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which"
                    + " colors on a terminal unless NO_COLOR is set.")
    private ColorChoice color = ColorChoice.AUTO;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Converters.Kind.class,
            completionCandidates = Kinds.class,
            description =
                    "What all files are: ${COMPLETION-CANDIDATES}. Default: what their content tells, where a request is"
                            + " a CreateFlow request.")
    private @Nullable DocumentKind kind;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration for all files. Default: for each file, the nearest "
                    + Configuration.FILE_NAME + " in its folder or a folder above.")
    private @Nullable String configuration;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Report only findings that are not in this baseline.")
    private @Nullable String baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings to a baseline instead of reporting them.")
    private @Nullable String newBaseline;

    @Option(
            names = "--fix",
            description = "Fix findings where that does not change what a flow does, then report the rest.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: print the changes as a diff and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--follow-links",
            description = "Follow links below a folder that lead out of all given folders, and read what they lead to.")
    private boolean followLinks;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "10MB",
            converter = Converters.Size.class,
            description = "The largest document to read, such as 500KB or 20MB. Default: ${DEFAULT-VALUE}.")
    private int maxSize = 10_000_000;

    @Option(
            names = "--max-findings",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "The greatest number of findings to report for a document. Default: ${DEFAULT-VALUE}.")
    private int maxFindings = 1_000;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only findings and failures: no counts, no progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also print which configuration applies, what was left out and why, and how long it took.")
    private boolean verbose;

    /** Severities in lower case, from the most to the least severe. */
    private static final class Severities extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Severities() {
            super(List.of("error", "warning", "note"));
        }
    }

    /** The kinds as reports write them. */
    private static final class Kinds extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Kinds() {
            super(Stream.of(DocumentKind.values()).map(DocumentKind::label).toList());
        }
    }

    ValidateCommand(Console console) {
        this.console = console;
    }

    /**
     * The command for arguments that are paths, and perhaps {@code --quiet}, as hooks give them; empty for all others.
     *
     * <p>To load picocli and to read the annotations above takes as long as to check a file.
     */
    static Optional<ValidateCommand> ofPaths(Console console, List<String> args) {
        ValidateCommand command = new ValidateCommand(console);
        for (String arg : args) {
            if (!command.quiet && (arg.equals("--quiet") || arg.equals("-q"))) {
                command.quiet = true;
            } else if (arg.startsWith("-") && !arg.equals(Inputs.STANDARD_INPUT)) {
                return Optional.empty();
            } else {
                command.paths.add(arg);
            }
        }
        return command.paths.isEmpty() ? Optional.empty() : Optional.of(command);
    }

    @Override
    public Integer call() {
        checkUsage();
        VerboseNotes notes = new VerboseNotes(console, verbose);
        GivenFolders given = Inputs.given(console.workingFolder(), paths, followLinks);
        ValidationSetup setup;
        try {
            setup = ValidationSetup.read(
                    console.workingFolder(),
                    console.clock(),
                    maxSize,
                    maxFindings,
                    given,
                    configuration,
                    baseline,
                    newBaseline != null);
            setup = kind == null ? setup : setup.of(kind);
        } catch (ValidationSetup.UnreadableException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        Inputs inputs = Inputs.find(console.workingFolder(), paths, given);
        checkOutputs(inputs);
        inputs.notFollowed().forEach(link -> console.say(link.path() + ": " + link.reason()));
        List<String> failures = new ArrayList<>(inputs.unreadable());
        if (fix) {
            Fixes fixes = Fixes.of(console, setup, inputs.found());
            if (dryRun) {
                return print(fixes, failures);
            }
            fixes.write();
            failures.addAll(fixes.failures());
            note(fixes.result());
            fixes.notFixed().forEach(this::note);
        }
        Duration search = notes.nextPart();
        CheckRun run = new CheckRun(setup, console.in());
        Progress progress = new Progress(console, !quiet, inputs.found().size());
        run.check(inputs, progress::next);
        progress.end();
        failures.addAll(run.failures());
        boolean nothing = !run.foundFlows() && failures.isEmpty();
        sayWhatHoldsNoFlow(inputs, run, nothing);
        notes.sayWhatWasChecked(run);
        Duration check = notes.nextPart();
        int exitCode = report(run, failures);
        notes.sayTimes(search, run.readTime(), check, notes.nextPart());
        return nothing && failures.isEmpty() ? ExitCode.USAGE : exitCode;
    }

    private void checkUsage() {
        if (paths.isEmpty()) {
            throw usage("no PATH given; name a file, a folder, or - for standard input");
        }
        if (dryRun && !fix) {
            throw usage("--dry-run needs --fix");
        }
        if (fix && paths.contains(Inputs.STANDARD_INPUT)) {
            throw usage("--fix needs files; it cannot fix standard input");
        }
        if (quiet && verbose) {
            throw usage("--quiet and --verbose exclude each other");
        }
        if (maxFindings < 1) {
            throw usage("--max-findings must be 1 or more, but is " + maxFindings);
        }
    }

    private void checkOutputs(Inputs inputs) {
        OverwriteGuard guard = new OverwriteGuard(console);
        guard.protect(configuration, "the configuration");
        guard.protect(inputs.found());
        List<String> refusals = new ArrayList<>();
        if (newBaseline != null) {
            // writing the baseline that is read brings it up to date
            guard.refusal("--write-baseline", newBaseline, "baseline", file -> Baseline.isBaseline(file.start()))
                    .ifPresent(refusals::add);
        }
        guard.protect(baseline, "the baseline");
        for (ReportFile output : outputs) {
            guard.refusal("--output", output.file(), "report", file -> ReportFormat.isReport(file.start(), file.end()))
                    .ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            throw usage(refusals.get(0));
        }
    }

    private int print(Fixes fixes, List<String> failures) {
        console.out().print(fixes.diff());
        console.out().flush();
        failures.addAll(fixes.failures());
        note(fixes.isEmpty() ? "nothing to fix" : "would fix " + fixes.count());
        fixes.notFixed().forEach(this::note);
        return exitCode(failures, !fixes.isEmpty());
    }

    private int report(CheckRun run, List<String> failures) {
        CheckResult found = run.result(failOn);
        CheckResult result = newBaseline == null ? found : new CheckResult(run.configurations());
        ReportWriter writer = new ReportWriter(console, result);
        writer.print(format, new Layout(color.style(console), console.columns(), !quiet));
        outputs.forEach(writer::write);
        if (format == ReportFormat.GITHUB
                || outputs.stream().anyMatch(output -> output.format() == ReportFormat.GITHUB)) {
            writer.appendStepSummary();
        }
        failures.addAll(writer.failures());
        if (newBaseline == null) {
            noteResolved(run.run().resolvedSinceBaseline());
        } else {
            writeBaseline(newBaseline, run, failures);
        }
        return exitCode(failures, result.reaches(failOn));
    }

    private int exitCode(List<String> failures, boolean found) {
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Folders without a flow beside other documents are worth a note only; alone they are a failure. */
    private void sayWhatHoldsNoFlow(Inputs inputs, CheckRun run, boolean nothing) {
        List<String> lines = new ArrayList<>();
        inputs.emptyFolders()
                .forEach(folder ->
                        lines.add(folder + ": no flow found; this folder has no JSON, YAML or Terraform file"));
        if (run.others() > 0) {
            String skipped = "skipped " + Wording.count(run.others(), "file")
                    + (kind == null ? " without a flow" : " without a flow of the kind " + kind.label());
            lines.add(run.foundFlows() ? skipped : "no flow found; " + skipped);
        }
        lines.forEach(nothing ? console::say : this::note);
    }

    private void noteResolved(int findings) {
        if (findings > 0) {
            note(Wording.count(findings, "finding") + " in the baseline no longer "
                    + (findings == 1 ? "occurs" : "occur") + "; update the baseline with --write-baseline");
        }
    }

    private void writeBaseline(String file, CheckRun run, List<String> failures) {
        Baseline known = run.run().newBaseline();
        try {
            Path path = console.resolve(file);
            OutputFile.at(path).write(known.text(path));
            note("wrote " + Wording.count(known.size(), "finding") + " to the baseline " + file);
        } catch (IOException e) {
            failures.add(file + ": cannot be written: " + ReadFailure.reason(e));
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
