package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPictures;
import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.reports.internal.text.FindingLine;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Draws what flows do. */
@Command(
        name = "render",
        header = "Show what flows do.",
        description = {
            "",
            "Reads every document that validate reads, and shows each flow from its source to its destinations: when it runs,"
                    + " which records and fields it reads, what happens to each field, and what validate finds, at its place.",
            ""
        },
        footer = {"", "The picture goes to standard output, everything else to standard error."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the flows are shown, whatever their findings",
            " 2:wrong usage",
            " 3:reading or writing failed, or there is no flow",
            "70:an internal error"
        })
final class RenderCommand implements Callable<Integer> {

    private static final int MAX_FINDINGS = 1_000;
    private static final int MOST_NAMES = 12;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file with flows in any form, a folder for all flows below it, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PictureFormat format = PictureFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description = "Show only the flow of this name, or with this logical id or resource name. May be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            converter = ServeConverters.Value.class,
            description = "A value that the files do not know, such as a parameter or a variable. May be repeated.")
    private List<GivenValue> values = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = ServeConverters.At.class,
            description = "The time after which the next runs are, such as 2026-01-01T00:00:00Z. Default: now.")
    private @Nullable Instant at;

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
            description = "The configuration for all files. Default: for each file, the nearest "
                    + Configuration.FILE_NAME + " in its folder or a folder above.")
    private @Nullable String configuration;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GivenFolders given = Inputs.given(console.workingFolder(), paths, false);
        Inputs inputs = Inputs.find(console.workingFolder(), paths, given);
        checkOutput(inputs);
        inputs.notFollowed().forEach(link -> console.say(link.path() + ": " + link.reason()));
        CheckRun run;
        try {
            run = CheckRun.ofDocuments(setup(given), console.in());
        } catch (ValidationSetup.UnreadableException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        run.check(inputs, input -> {});
        CheckResult result = run.result(Severity.ERROR);
        List<String> failures = new ArrayList<>(result.failures());
        result.files().forEach(file -> unreadable(file).forEach(failures::add));
        Instant from = at == null ? console.clock().instant() : at;
        List<FlowPicture> flows = result.files().stream()
                .flatMap(file -> FlowPictures.of(file, Optional.of(from)).stream())
                .toList();
        if (flows.isEmpty() && failures.isEmpty()) {
            failures.add("no flow found in " + Wording.or(paths));
        }
        failures.forEach(console::say);
        if (flows.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        int written = write(chosen(flows));
        return failures.isEmpty() ? written : ExitCode.UNREADABLE;
    }

    private ValidationSetup setup(GivenFolders given) throws ValidationSetup.UnreadableException {
        Map<String, String> known = new LinkedHashMap<>();
        values.forEach(value -> known.put(value.name(), value.value()));
        return ValidationSetup.read(
                        console.workingFolder(),
                        console.clock(),
                        DocumentReader.DEFAULT_MAX_BYTES,
                        MAX_FINDINGS,
                        given,
                        configuration,
                        null,
                        false)
                .with(known);
    }

    /** Why a file has no tree, so that there is nothing to show of it. */
    private static Stream<String> unreadable(CheckedFile file) {
        return file.report().findings().stream()
                .filter(finding -> finding.layer() == Layer.READ && finding.severity() == Severity.ERROR)
                .filter(finding -> file.flows().isEmpty())
                .map((Finding finding) -> FindingLine.of(file.path(), finding));
    }

    private List<FlowPicture> chosen(List<FlowPicture> flows) {
        for (String name : names) {
            if (flows.stream().noneMatch(flow -> isCalled(flow, name))) {
                throw unknown(name, flows);
            }
        }
        return flows.stream()
                .filter(flow -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(flow, name)))
                .toList();
    }

    private static boolean isCalled(FlowPicture flow, String name) {
        return flow.title().equals(name) || flow.name().filter(name::equals).isPresent();
    }

    private ParameterException unknown(String name, List<FlowPicture> flows) {
        List<String> titles = flows.stream().map(FlowPicture::title).distinct().toList();
        Optional<String> similar = Nearest.to(name, titles);
        return usage("unknown flow " + Wording.quoted(name)
                + (similar.isPresent()
                        ? Wording.didYouMean(similar)
                        : "; the flows are "
                                + Wording.or(titles.stream()
                                        .limit(MOST_NAMES)
                                        .map(Wording::quoted)
                                        .toList())));
    }

    private void checkOutput(Inputs inputs) {
        if (output == null) {
            return;
        }
        OverwriteGuard guard = new OverwriteGuard(console);
        guard.protect(configuration, "the configuration");
        guard.protect(inputs.found());
        guard.refusal("--output", output, "picture", PictureFormat::isPicture).ifPresent(refusal -> {
            throw usage(refusal);
        });
    }

    private int write(List<FlowPicture> flows) {
        if (output == null) {
            console.out().print(format.write(flows, new Layout(color.style(console), console.columns(), true)));
            console.out().flush();
            return ExitCode.OK;
        }
        try {
            OutputFile.at(console.resolve(output)).write(format.write(flows, Layout.PLAIN));
            return ExitCode.OK;
        } catch (IOException e) {
            console.say(output + ": cannot be written: " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }

    private ParameterException usage(String message) {
        return Faults.wrongUsage(spec, message);
    }
}
