package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.validation.DocumentRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks several files, each under the configuration nearest to it. Not thread-safe; one object serves one run. {@link
 * #prepare} tells what other threads may do.
 *
 * <p>After the last file, {@link #crossFileReports()} has the findings across files, and {@link #configurationReports()}
 * those about the configurations: mistakes, and unused suppressions.
 */
public final class ConfiguredRun {

    private static final byte[] NO_CONTENT = {};

    private final FlowValidator validator;
    private final Optional<Configuration> configuration;
    private final GivenFolders given;
    private final Optional<InstantSource> clock;
    private final Optional<BaselineInUse> baseline;
    private final Map<Path, Optional<Configuration>> byFolder = new LinkedHashMap<>();
    private final Map<Path, FlowValidator> validatorByFolder = new HashMap<>();
    private final Map<String, ConfigurationInUse> used = new LinkedHashMap<>();
    private final Map<String, Path> filesByName = new LinkedHashMap<>();
    private final Map<String, List<HeldBackFinding>> heldBack = new LinkedHashMap<>();
    private final DocumentRun run;
    private final EntityFolders entities;

    private ConfiguredRun(Builder builder) {
        this.validator = builder.validator == null ? FlowValidator.create() : builder.validator;
        this.run = DocumentRun.of(validator, builder.given::mayRead, builder.pointsElsewhere);
        this.configuration = Optional.ofNullable(builder.configuration);
        this.given = builder.given;
        this.entities = new EntityFolders(builder.given);
        this.clock = Optional.ofNullable(builder.clock);
        this.baseline = Optional.ofNullable(builder.baseline).map(BaselineInUse::new);
        configuration.ifPresent(this::inUse);
    }

    /** Starts a run with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** The configuration that a file is checked under. */
    public Optional<Configuration> configurationOf(Path file) {
        if (configuration.isPresent()) {
            return configuration;
        }
        Path folder = folderOf(file);
        Optional<Configuration> nearest = byFolder.get(folder);
        if (nearest == null) {
            nearest = Configuration.find(folder, given);
            byFolder.put(folder, nearest);
        }
        return nearest;
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    /** A file whose configuration is known. Its check changes nothing of the run, so any thread may do it. */
    public final class Prepared {

        private final Path file;
        private final FlowValidator validator;
        private final BiPredicate<Finding, Optional<JsonValue>> heldBack;

        private Prepared(Path file) {
            this.file = file;
            this.validator = validatorFor(file);
            this.heldBack = heldBack(file);
        }

        /**
         * Checks the file.
         *
         * @throws UncheckedIOException if it cannot be read
         */
        public Checked check() {
            return new Checked(file, run.check(validator, file, heldBack), () -> content(file));
        }

        /** Checks the content of the file. */
        public Checked check(byte[] utf8) {
            return new Checked(file, run.check(validator, file, utf8, heldBack), () -> utf8);
        }
    }

    /** What was found in a file, until its turn comes. */
    public static final class Checked {

        private final Path file;
        private final DocumentRun.Checked found;
        private final Supplier<byte[]> content;

        private Checked(Path file, DocumentRun.Checked found, Supplier<byte[]> content) {
            this.file = file;
            this.found = found;
            // only findings point to values
            this.content = hasValues(found.report()) ? content : () -> NO_CONTENT;
        }

        /** Whether something was found, held back or not. */
        public boolean hasFindings() {
            return !found.report().findings().isEmpty();
        }
    }

    /**
     * Finds the configuration of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public Prepared prepare(Path file) {
        return new Prepared(file);
    }

    /** Adds what was found in the next file of the run; returns it without what is held back. */
    public Report add(Checked checked) {
        Report report = run.add(checked.found);
        filesByName.put(report.name(), checked.file);
        return filtered(checked.file, report, checked.content, sinkOf(report));
    }

    /**
     * Checks a file.
     *
     * @throws UncheckedIOException if the file or its configuration cannot be read
     */
    public Report check(Path file) {
        return add(prepare(file).check());
    }

    /**
     * Checks a document that is already read.
     *
     * @param file its origin, which selects the configuration and the suppressions, and names the report
     * @throws UncheckedIOException if the configuration cannot be read
     */
    public Report check(Path file, byte[] utf8) {
        return add(prepare(file).check(utf8));
    }

    /** Reads the flows of a document with the values of its configuration. */
    public List<FlowRequest> requests(Path file, byte[] utf8) {
        return run.requests(validatorFor(file), file, utf8);
    }

    private BiPredicate<Finding, Optional<JsonValue>> heldBack(Path file) {
        Predicate<Finding> suppressed =
                configurationOf(file).map(each -> inUse(each).suppressed(file)).orElse(finding -> false);
        Optional<BaselineInUse> known = baselineOf(file);
        return (finding, document) -> suppressed.test(finding)
                || known.filter(each -> each.isKnown(file, finding, document)).isPresent();
    }

    private FlowValidator validatorFor(Path file) {
        Path folder = folderOf(file);
        FlowValidator known = validatorByFolder.get(folder);
        if (known == null) {
            Optional<Configuration> nearest = configurationOf(file);
            FlowValidator plain =
                    nearest.map(each -> inUse(each).validator(validator)).orElse(validator);
            known = entities.validator(file, nearest, plain);
            validatorByFolder.put(folder, known);
        }
        return known;
    }

    private Report filtered(Path file, Report report, Supplier<byte[]> content, Consumer<HeldBackFinding> notReported) {
        Report configured = configured(file, report, notReported);
        return baselineOf(file)
                .map(each -> each.apply(file, content.get(), configured, notReported))
                .orElse(configured);
    }

    private Report configured(Path file, Report report, Consumer<HeldBackFinding> notReported) {
        return configurationOf(file)
                .map(each -> inUse(each).apply(file, report, notReported))
                .orElse(report);
    }

    private Consumer<HeldBackFinding> sinkOf(Report report) {
        return finding -> heldBack.computeIfAbsent(report.name(), name -> new ArrayList<>())
                .add(finding);
    }

    /** The baseline of the run, or else that of the file's configuration. */
    private Optional<BaselineInUse> baselineOf(Path file) {
        return baseline.or(
                () -> configurationOf(file).flatMap(each -> inUse(each).baseline()));
    }

    private Stream<BaselineInUse> baselines() {
        return baseline.isPresent()
                ? baseline.stream()
                : used.values().stream().flatMap(each -> each.baseline().stream());
    }

    /** A document over a limit was not read, so its finding points to no value. */
    private static boolean hasValues(Report report) {
        return report.findings().stream().anyMatch(finding -> !finding.rule().equals(BuiltInRules.TOO_LARGE.id()));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The findings across the files so far, such as a duplicate flow name: a report for each file that has some, under the
     * name of its own report. Call it once, after the last file.
     */
    public List<Report> crossFileReports() {
        List<Report> reports = new ArrayList<>();
        for (Report report : run.crossFileReports()) {
            Path file = fileOf(report);
            // a finding across files is not about a value of one of them, so it needs no content
            reports.add(filtered(file, report, () -> NO_CONTENT, sinkOf(report)));
        }
        return withFindings(reports);
    }

    /**
     * The findings of plans and states in the configurations that they were made from: a report for each file that has some,
     * under the name of its own report, or its path if it was not checked. Call it once, after the last file.
     */
    public List<Report> elsewhere() {
        List<Report> reports = new ArrayList<>();
        for (Report report : run.elsewhere()) {
            Path file = fileOf(report);
            boolean isChecked = filesByName.containsKey(report.name());
            Consumer<HeldBackFinding> sink = sinkOf(report);
            Report configured = configured(file, report, sink);
            reports.add(baselineOf(file)
                    .map(each -> isChecked
                            ? each.apply(file, content(file), configured, sink)
                            : each.applyToPart(file, content(file), configured, sink))
                    .orElse(configured));
        }
        return withFindings(reports);
    }

    private Path fileOf(Report report) {
        return filesByName.getOrDefault(report.name(), Path.of(report.name()));
    }

    /** The findings about the configurations of the files so far: a report for each configuration that has some. */
    public List<Report> configurationReports() {
        return withFindings(
                used.values().stream().map(ConfigurationInUse::report).toList());
    }

    private static List<Report> withFindings(List<Report> reports) {
        return reports.stream().filter(report -> !report.findings().isEmpty()).toList();
    }

    /**
     * The findings that suppressions and baselines held back so far.
     *
     * @param report the name of the report that lacks them
     */
    public List<HeldBackFinding> heldBack(String report) {
        return List.copyOf(heldBack.getOrDefault(report, List.of()));
    }

    /** The number of findings that suppressions held back so far. */
    public int suppressed() {
        return used.values().stream().mapToInt(ConfigurationInUse::suppressed).sum();
    }

    /** The number of findings that baselines held back so far. */
    public int heldBackByBaseline() {
        return baselines().mapToInt(BaselineInUse::heldBack).sum();
    }

    /** The number of findings of the baselines that the files so far no longer have. */
    public int resolvedSinceBaseline() {
        return baselines().mapToInt(BaselineInUse::resolved).sum();
    }

    /**
     * All findings so far, those of the given baseline included, as a new baseline.
     *
     * @throws IllegalStateException if the run was built without {@link Builder#baseline}
     */
    public Baseline newBaseline() {
        return baseline.map(BaselineInUse::recorded)
                .orElseThrow(() -> new IllegalStateException("a run without a baseline records no findings"));
    }

    private ConfigurationInUse inUse(Configuration configuration) {
        return used.computeIfAbsent(configuration.name(), name -> new ConfigurationInUse(configuration, clock));
    }

    /** Options of a run. */
    public static final class Builder {

        private @Nullable FlowValidator validator;
        private @Nullable Configuration configuration;
        private GivenFolders given = GivenFolders.everything();
        private @Nullable InstantSource clock;
        private @Nullable Baseline baseline;
        private boolean pointsElsewhere;

        private Builder() {}

        /** The validator for all files; a validator with default options by default. */
        public Builder validator(FlowValidator validator) {
            this.validator = validator;
            return this;
        }

        /** The configuration for all files; by default each file's nearest one applies. */
        public Builder configuration(Configuration configuration) {
            this.configuration = configuration;
            return this;
        }

        /** Where links to configurations and baselines may lead; anywhere by default. */
        public Builder given(GivenFolders folders) {
            this.given = folders;
            return this;
        }

        /** The clock that decides whether a suppression has expired; without a clock none expires. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** The known findings to hold back, in place of those that configurations name; an empty baseline only records findings for {@link ConfiguredRun#newBaseline()}. */
        public Builder baseline(Baseline baseline) {
            this.baseline = baseline;
            return this;
        }

        /**
         * Points findings of plans and states into the configuration that they were made from, where it lies beside; {@link
         * ConfiguredRun#elsewhere()} has these. By default they point into the plan or state.
         */
        public Builder pointingElsewhere() {
            this.pointsElsewhere = true;
            return this;
        }

        /** Builds the run. */
        public ConfiguredRun build() {
            return new ConfiguredRun(this);
        }
    }
}
