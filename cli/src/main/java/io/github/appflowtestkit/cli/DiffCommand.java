package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.reports.internal.difference.Sides;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.SideReader;
import io.github.appflowtestkit.reports.internal.text.FindingLine;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.UndecidedLine;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares flows as the service sees them. */
@Command(
        name = "diff",
        header = "Compare flow definitions as AppFlow sees them.",
        description = {
            "",
            "Compares the flows of two files or folders in any form: DescribeFlow output with a Terraform configuration, a"
                    + " CloudFormation template with requests, an old export with a new one. The order of tasks, empty"
                    + " structures and defaults that AppFlow adds are no differences. Says what UpdateFlow would make of"
                    + " taking OLD to NEW.",
            "",
            "With --entities, compares the recorded fields of an object, and says which flows use what has changed.",
            ""
        },
        footer = {"", "Differences go to standard output, everything else to standard error."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no differences",
            " 1:differences",
            " 2:wrong usage, or no flow in common",
            " 3:reading or writing failed, or a file holds no flow; nothing was compared",
            "70:an internal error"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int MAX_SIZE = 10_000_000;
    private static final int MOST_NAMES = 12;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A file with flows in any form, a folder for all flows below it, or - for standard input.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same for what OLD is compared with.")
    private String other = "";

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description =
                    "Compare only this flow. Default: flows of the same name; if both sides have one flow, these two.")
    private @Nullable String flow;

    @Option(
            names = "--ignore",
            paramLabel = "POINTER",
            converter = Converters.Pointer.class,
            description =
                    "Leave out differences at a JSON Pointer of the CreateFlow request and below, such as /description"
                            + " or /tasks/*/taskProperties, where * is any one step. May be repeated.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            converter = ServeConverters.Value.class,
            description = "A value that the files do not know, such as a parameter or a variable. May be repeated.")
    private List<GivenValue> values = new ArrayList<>();

    @Option(
            names = "--entities",
            description =
                    "OLD and NEW are recorded output of aws appflow describe-connector-entity: compare the fields.")
    private boolean entities;

    @Option(
            names = "--flows",
            paramLabel = "PATH",
            description = "With --entities, say which flows of a file or folder use a field that has changed. May be"
                    + " repeated.")
    private List<String> flowPaths = new ArrayList<>();

    @Option(
            names = "--object",
            paramLabel = "NAME",
            description = "With --flows, the object as flows name it. Default: the name of the NEW file without .json.")
    private @Nullable String object;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private DiffFormat format = DiffFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = Converters.DiffOutput.class,
            description = "Also write a report to a file. May be repeated, with other files.")
    private List<DiffFile> outputs = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "When to color the text format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which"
                    + " colors on a terminal unless NO_COLOR is set.")
    private ColorChoice color = ColorChoice.AUTO;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Default: the nearest " + Configuration.FILE_NAME
                    + " of NEW, or else of OLD, in its folder or a folder above.")
    private @Nullable String configuration;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only differences and failures, not what was compared, ignored or unknown.")
    private boolean quiet;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (old.equals(Inputs.STANDARD_INPUT) && other.equals(Inputs.STANDARD_INPUT)) {
            throw usage("only one of OLD and NEW can be standard input");
        }
        if (entities) {
            return compareEntities();
        }
        if (!flowPaths.isEmpty() || object != null) {
            throw usage("--flows and --object are for --entities");
        }
        GivenFolders given = Inputs.given(console.workingFolder(), List.of(old, other), false);
        Inputs before = Inputs.find(console.workingFolder(), List.of(old), given);
        Inputs after = Inputs.find(console.workingFolder(), List.of(other), given);
        DiffIgnores ignores = new DiffIgnores();
        ignores.add(ignored);
        try {
            configuration(given).ifPresent(each -> add(each, ignores));
        } catch (UncheckedIOException e) {
            console.say(
                    (configuration == null ? Configuration.FILE_NAME : configuration) + ": " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
        checkOutputs(before, after);
        SideReader oldFlows = read(old, before);
        SideReader newFlows = read(other, after);
        List<String> failures = new ArrayList<>(oldFlows.failures());
        failures.addAll(newFlows.failures());
        if (!failures.isEmpty()) {
            failures.forEach(console::say);
            return ExitCode.UNREADABLE;
        }
        oldFlows.notFollowed().forEach(console::say);
        newFlows.notFollowed().forEach(console::say);
        Sides sides = new Sides(oldFlows.flows(), newFlows.flows()).withoutRepeated(this::note);
        Comparison comparison = compared(sides, ignores);
        warn(comparison, oldFlows, newFlows);
        return report(comparison, ignores);
    }

    private int compareEntities() {
        if (flow != null || !ignored.isEmpty() || !outputs.isEmpty() || configuration != null) {
            throw usage("--flow, --ignore, --output and --config are for flows, not for --entities");
        }
        if (format == DiffFormat.HTML) {
            throw usage("--format must be text or json with --entities, but is html");
        }
        return new EntityDiff(console, old, other, Optional.ofNullable(object))
                .run(flowPaths, givenValues(), format == DiffFormat.JSON);
    }

    private Map<String, String> givenValues() {
        Map<String, String> given = new LinkedHashMap<>();
        values.forEach(value -> given.put(value.name(), value.value()));
        return given;
    }

    private SideReader read(String argument, Inputs inputs) {
        FlowValidator validator = FlowValidator.builder()
                .maxBytes(MAX_SIZE)
                .values(givenValues())
                .withoutAdvice()
                .build();
        SideReader reader = new SideReader(validator, console.in(), MAX_SIZE);
        reader.read(argument, inputs);
        return reader;
    }

    private Optional<Configuration> configuration(GivenFolders given) {
        if (configuration != null) {
            return Optional.of(Configuration.load(console.resolve(configuration), given));
        }
        return nearest(other, given).or(() -> nearest(old, given));
    }

    private Optional<Configuration> nearest(String argument, GivenFolders given) {
        return argument.equals(Inputs.STANDARD_INPUT)
                ? Optional.empty()
                : Configuration.find(console.resolve(argument), given);
    }

    private void add(Configuration found, DiffIgnores ignores) {
        String path = console.workingFolder().display(Path.of(found.name()));
        found.problems().forEach(problem -> console.say(FindingLine.of(path, problem)));
        ignores.add(found, path, LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC));
    }

    private void checkOutputs(Inputs before, Inputs after) {
        OverwriteGuard guard = new OverwriteGuard(console);
        guard.protect(configuration, "the configuration");
        guard.protect(before.found());
        guard.protect(after.found());
        for (DiffFile output : outputs) {
            guard.refusal("--output", output.file(), "comparison", DiffFormat::isReport)
                    .ifPresent(refusal -> {
                        throw usage(refusal);
                    });
        }
    }

    private Comparison compared(Sides all, DiffIgnores ignores) {
        Sides sides = flow == null ? all : all.named(flow);
        List<ComparedFlow> flows = sides.compared();
        if (flows.isEmpty()) {
            throw usage(noFlowInCommon(all, sides));
        }
        List<ComparedFlow> left = flows.stream().map(ignores::without).toList();
        return new Comparison(old, other, left, ignores.count());
    }

    /** Says which compared files have errors in their structure: a misspelled member is a difference, too. */
    private void warn(Comparison comparison, SideReader oldFlows, SideReader newFlows) {
        Map<String, Long> errors = new LinkedHashMap<>();
        for (ComparedFlow each : comparison.flows()) {
            each.old().ifPresent(file -> errors.put(file.path(), oldFlows.structureErrors(file.path())));
            each.other().ifPresent(file -> errors.put(file.path(), newFlows.structureErrors(file.path())));
        }
        errors.values().removeIf(count -> count == 0);
        errors.forEach((path, count) -> console.say(path + ": " + Wording.count(count, "error")
                + " in the structure, so that the comparison may be wrong; run \"appflow-testkit validate\" on it"));
    }

    private String noFlowInCommon(Sides all, Sides sides) {
        String there = "; OLD has " + names(all.old()) + "; NEW has " + names(all.other());
        if (flow == null) {
            return "no flow in common to compare" + there
                    + "; flows are compared by name, unless each side has only one, so name a file with one flow, or"
                    + " give an unknown name with --value";
        }
        String missing = sides.old().isEmpty() ? "OLD" : "NEW";
        return "no flow " + Wording.quoted(flow) + " in " + missing + there;
    }

    private static String names(List<FoundFlow> flows) {
        List<String> names = Sides.names(flows);
        String shown = names.stream().limit(MOST_NAMES).map(Wording::quoted).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
    }

    private int report(Comparison comparison, DiffIgnores ignores) {
        Layout layout = new Layout(color.style(console), console.columns(), true);
        console.out().print(format.write(comparison, layout));
        console.out().flush();
        note("compared " + Wording.count(comparison.flows().size(), "flow") + ": " + old + " with " + other);
        UndecidedLine.all(comparison).forEach(this::note);
        ignores.notes().forEach(this::note);
        List<String> failures = new ArrayList<>();
        for (DiffFile output : outputs) {
            try {
                OutputFile.at(console.resolve(output.file()))
                        .write(output.format().write(comparison, Layout.PLAIN));
            } catch (IOException e) {
                failures.add(output.file() + ": cannot be written: " + ReadFailure.reason(e));
            }
        }
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return comparison.isSame() ? ExitCode.OK : ExitCode.DIFFERENT;
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
