package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.HeldBackFinding;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks all inputs of one command or build, then the configurations that apply to them. Not thread-safe. */
public final class CheckRun {

    private final ValidationSetup setup;
    private final InputStream in;
    private final ConfiguredRun run;
    private final List<Checked> files = new ArrayList<>();
    private final Map<String, String> pathByReport = new HashMap<>();
    private final List<SkippedFile> leftOut = new ArrayList<>();
    private final List<SkippedFile> notFollowed = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> filesByConfiguration = new TreeMap<>();
    private final AtomicLong readNanos = new AtomicLong();
    private int others;

    private record Checked(String path, Report report, SourceText source, Supplier<List<FlowRequest>> requests) {}

    /** What was found in a document, until its turn comes. */
    private record Found(ConfiguredRun.Checked checked, SourceText source, Supplier<List<FlowRequest>> requests) {}

    /**
     * A run with nothing checked.
     *
     * @param in standard input, for the input that stands for it
     */
    public CheckRun(ValidationSetup setup, InputStream in) {
        this(setup, in, setup.newRunOfSources());
    }

    private CheckRun(ValidationSetup setup, InputStream in, ConfiguredRun run) {
        this.setup = setup;
        this.in = in;
        this.run = run;
    }

    /** The same, except that findings of plans point into the plans, not into the configurations that they were made from. */
    public static CheckRun ofDocuments(ValidationSetup setup, InputStream in) {
        return new CheckRun(setup, in, setup.newRun());
    }

    /**
     * Checks all inputs.
     *
     * @param before called before each of them
     */
    public void check(Inputs inputs, Consumer<Input> before) {
        unreadable.addAll(inputs.unreadable());
        leftOut.addAll(inputs.leftOut());
        notFollowed.addAll(inputs.notFollowed());
        List<Input> found = inputs.found();
        Lookahead.each(
                found,
                input -> {
                    before.accept(input);
                    return prepared(input);
                },
                this::add);
        // as a part of the time that all of it took
        readNanos.getAndUpdate(all -> all / Lookahead.threads(found.size()));
    }

    private Lookahead.Work<Found> prepared(Input input) {
        try {
            countConfiguration(input);
            ConfiguredRun.Prepared prepared = run.prepare(pathOf(input));
            return () -> check(input, prepared);
        } catch (UncheckedIOException e) {
            return () -> {
                throw e;
            };
        }
    }

    private void add(Input input, Lookahead.Work<Found> check) {
        try {
            Found found = check.result();
            add(input, new Checked(input.name(), run.add(found.checked()), found.source(), found.requests()));
        } catch (IOException e) {
            failures.add(input.name() + ": " + ReadFailure.reason(e));
        } catch (UncheckedIOException e) {
            failures.add(unreadableConfiguration(input, e));
        } catch (OutOfMemoryError e) {
            // the memory of this document is free again, and all others can be checked
            failures.add(input.name() + ": " + ReadFailure.NO_MEMORY);
        }
    }

    private void countConfiguration(Input input) {
        String configuration = run.configurationOf(pathOf(input))
                .map(each -> setup.folder().display(Path.of(each.name())))
                .orElse("");
        filesByConfiguration.merge(configuration, 1, Integer::sum);
    }

    private Path pathOf(Input input) {
        return input.path().orElseGet(() -> setup.folder().resolve(Inputs.STANDARD_INPUT));
    }

    private void add(Input input, Checked file) {
        if (input.named() || FlowFiles.holdFlows(file.report())) {
            files.add(file);
            pathByReport.put(file.report().name(), file.path());
        } else {
            others++;
            leftOut.add(new SkippedFile(file.path(), setup.noFlow()));
        }
    }

    /**
     * What was found: the findings in the documents, then those in the configurations. Call it once, after all checks.
     *
     * @param failOn the lowest severity that makes the run fail
     */
    public CheckResult result(Severity failOn) {
        Map<String, Report> others = Stream.concat(run.elsewhere().stream(), run.crossFileReports().stream())
                .collect(Collectors.toMap(Report::name, report -> report, CheckRun::both, LinkedHashMap::new));
        List<CheckedFile> all = new ArrayList<>();
        for (Checked file : files) {
            String name = file.report().name();
            List<Finding> more = Optional.ofNullable(others.remove(name))
                    .map(Report::findings)
                    .orElse(List.of());
            all.add(withDetails(file, more, run.heldBack(name)));
        }
        // files that nobody named, but which a plan was made from
        others.values().forEach(report -> all.add(other(report)));
        all.addAll(configurations());
        List<SkippedFile> skipped = new ArrayList<>(leftOut);
        skipped.addAll(notFollowed);
        List<String> notChecked = new ArrayList<>(unreadable);
        notChecked.addAll(failures);
        return new CheckResult(all, skipped, run.suppressed(), run.heldBackByBaseline(), notChecked, failOn);
    }

    private static Report both(Report one, Report other) {
        List<Finding> all = new ArrayList<>(one.findings());
        all.addAll(other.findings());
        return one.withFindings(all);
    }

    private CheckedFile withDetails(Checked file, List<Finding> more, List<HeldBackFinding> heldBack) {
        List<Finding> findings = new ArrayList<>(file.report().findings());
        more.forEach(finding -> findings.add(withPaths(finding)));
        findings.sort(Comparator.comparing(finding -> finding.range().start()));
        List<HeldBackFinding> held = heldBack.stream()
                .map(each -> new HeldBackFinding(withPaths(each.finding()), each.reason(), each.until()))
                .toList();
        return new CheckedFile(
                file.path(),
                file.report().withFindings(findings),
                file.source(),
                () -> FindingDetails.of(file.path(), file.source(), findings, held),
                file.requests());
    }

    /** The finding with paths instead of the names of reports, in its message, too: those can be paths of the machine. */
    private Finding withPaths(Finding finding) {
        List<String> names = finding.related().stream()
                .flatMap(place -> place.document().stream())
                .toList();
        if (names.isEmpty()) {
            return finding;
        }
        String message = finding.message();
        for (String name : names) {
            message = message.replace(name, pathByReport.getOrDefault(name, name));
        }
        return new Finding(
                finding.rule(),
                finding.name(),
                finding.severity(),
                finding.layer(),
                finding.pointer(),
                finding.range(),
                message,
                finding.hint(),
                finding.violation(),
                finding.flow(),
                finding.related().stream().map(this::withPath).toList());
    }

    private RelatedLocation withPath(RelatedLocation place) {
        return new RelatedLocation(
                place.document().map(name -> pathByReport.getOrDefault(name, name)),
                place.pointer(),
                place.range(),
                place.message());
    }

    /** The findings in the configurations. */
    public List<CheckedFile> configurations() {
        return run.configurationReports().stream().map(this::other).toList();
    }

    /** A message for each input that was found and cannot be checked. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The folders and the files of folders that were left out; links that were not followed are not among them. */
    public List<SkippedFile> leftOut() {
        return List.copyOf(leftOut);
    }

    /** How many of the checked files have each configuration, by its path; without one the path is empty. */
    public Map<String, Integer> filesByConfiguration() {
        return Collections.unmodifiableMap(filesByConfiguration);
    }

    /** The time that reading the files took. */
    public Duration readTime() {
        return Duration.ofNanos(readNanos.get());
    }

    /** The number of files in folders that hold no flow. */
    public int others() {
        return others;
    }

    /** Whether there is something to report. */
    public boolean foundFlows() {
        return !files.isEmpty();
    }

    /** The run behind this one. */
    public ConfiguredRun run() {
        return run;
    }

    /** Says that the configuration of an input cannot be read. */
    public static String unreadableConfiguration(Input input, UncheckedIOException failure) {
        return input.name() + ": its configuration cannot be read: " + ReadFailure.reason(failure);
    }

    private Found check(Input input, ConfiguredRun.Prepared prepared) throws IOException {
        if (input.largerThan(setup.maxSize())) {
            return new Found(prepared.check(), SourceText.of(new byte[0]), List::of);
        }
        long start = System.nanoTime();
        byte[] content = input.read(in, setup.maxSize());
        readNanos.addAndGet(System.nanoTime() - start);
        ConfiguredRun.Checked checked = prepared.check(content);
        boolean isKept = input.path().isEmpty() || checked.hasFindings();
        Supplier<byte[]> kept = isKept ? KeptContent.of(content) : KeptContent.inFile(input, content, setup.maxSize());
        return new Found(checked, SourceText.of(kept), () -> run.requests(pathOf(input), kept.get()));
    }

    private CheckedFile other(Report report) {
        Path file = Path.of(report.name());
        byte[] content;
        try {
            content = FileContent.of(file);
        } catch (IOException e) {
            content = new byte[0];
        }
        return withDetails(
                new Checked(
                        setup.folder().display(file), report.withFindings(List.of()), SourceText.of(content), List::of),
                report.findings(),
                run.heldBack(report.name()));
    }
}
