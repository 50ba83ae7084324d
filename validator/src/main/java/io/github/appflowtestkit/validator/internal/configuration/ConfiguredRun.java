package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.read.ReadRule;
import io.github.appflowtestkit.validator.internal.validation.DocumentRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks several files, each under the configuration nearest to it. Not thread-safe; one object serves one run.
 *
 * <p>After the last file, {@link #finish()} says what is wrong with the configurations themselves: mistakes, and
 * suppressions that suppressed nothing.
 */
public final class ConfiguredRun {

    private static final byte[] NOTHING = {};

    private final FlowValidator validator;
    private final Optional<Configuration> everywhere;
    private final Optional<InstantSource> clock;
    private final Baseline known;
    private final Map<Path, Optional<Configuration>> byFolder = new LinkedHashMap<>();
    private final Map<String, ConfigurationInUse> used = new LinkedHashMap<>();
    private final Map<String, Path> documents = new LinkedHashMap<>();
    private final DocumentRun run;
    private final List<Baseline> found = new ArrayList<>();
    private int baselined;

    private ConfiguredRun(Builder builder) {
        this.validator = builder.validator;
        this.run = DocumentRun.of(validator);
        this.everywhere = Optional.ofNullable(builder.configuration);
        this.clock = Optional.ofNullable(builder.clock);
        this.known = builder.baseline;
        everywhere.ifPresent(this::inUse);
    }

    /** Starts a run with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** The configuration that a file is checked under. */
    public Optional<Configuration> configurationOf(Path file) {
        if (everywhere.isPresent()) {
            return everywhere;
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath());
        Optional<Configuration> configuration = byFolder.get(folder);
        if (configuration == null) {
            configuration = Configuration.find(folder);
            byFolder.put(folder, configuration);
        }
        return configuration;
    }

    /**
     * Checks a file.
     *
     * @throws UncheckedIOException if it, or its configuration, cannot be read
     */
    public Report check(Path file) {
        return checked(file, run.validate(validatorFor(file), file), () -> bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Checks a document that was read already.
     *
     * @param file where it comes from, to find its configuration and to match the globs of suppressions; the report
     *     takes its name from it as it is given
     * @throws UncheckedIOException if its configuration cannot be read
     */
    public Report check(Path file, byte[] utf8) {
        return checked(file, run.validate(validatorFor(file), file.toString(), utf8), () -> utf8);
    }

    private FlowValidator validatorFor(Path file) {
        return configurationOf(file)
                .map(configuration -> inUse(configuration).validator(validator))
                .orElse(validator);
    }

    private Report checked(Path file, Report report, Supplier<byte[]> utf8) {
        documents.put(report.name(), file);
        // The baseline knows a finding by the value it points to; a document over a limit was not read, and has none.
        boolean hasValues =
                report.findings().stream().map(Finding::rule).anyMatch(rule -> !rule.equals(ReadRule.TOO_LARGE.id()));
        return remaining(file, hasValues ? utf8.get() : NOTHING, applied(file, report));
    }

    private Report applied(Path file, Report report) {
        return configurationOf(file)
                .map(configuration -> inUse(configuration).apply(file, report))
                .orElse(report);
    }

    private Report remaining(Path file, byte[] utf8, Report report) {
        found.add(Baseline.empty().with(file, utf8, report));
        Report remaining = known.filter(file, utf8, report);
        baselined += report.findings().size() - remaining.findings().size();
        return remaining;
    }

    /**
     * What is wrong between the files so far, such as one flow name in two of them: a report for each file that has
     * such findings, under the name that its own report bears. To be asked once, after the last file.
     */
    public List<Report> between() {
        List<Report> reports = new ArrayList<>();
        for (Report report : run.crossFileReports()) {
            Path file = Optional.ofNullable(documents.get(report.name())).orElseThrow();
            // The documents are not kept, and what lies between two of them is more than a value of one.
            Report remaining = remaining(file, NOTHING, applied(file, report));
            if (!remaining.findings().isEmpty()) {
                reports.add(remaining);
            }
        }
        return reports;
    }

    /** What is wrong with the configurations that the files so far were checked under; only those with findings. */
    public List<Report> finish() {
        List<Report> reports = new ArrayList<>();
        for (ConfigurationInUse configuration : used.values()) {
            Report report = configuration.report();
            if (!report.findings().isEmpty()) {
                reports.add(report);
            }
        }
        return reports;
    }

    /** How many findings suppressions held back so far. */
    public int suppressed() {
        return used.values().stream().mapToInt(ConfigurationInUse::suppressed).sum();
    }

    /** How many findings the baseline held back so far. */
    public int baselined() {
        return baselined;
    }

    /** How many findings of the baseline the files so far no longer have. */
    public int goneFromBaseline() {
        return known.gone(baseline());
    }

    /** All findings so far, those in the given baseline too, as a new baseline. */
    public Baseline baseline() {
        return Baseline.union(found);
    }

    private ConfigurationInUse inUse(Configuration configuration) {
        return used.computeIfAbsent(configuration.name(), name -> new ConfigurationInUse(configuration, clock));
    }

    /** Options of a run. */
    public static final class Builder {

        private FlowValidator validator = FlowValidator.create();
        private @Nullable Configuration configuration;
        private @Nullable InstantSource clock;
        private Baseline baseline = Baseline.empty();

        private Builder() {}

        /** The validator to check with; otherwise one with the defaults. */
        public Builder validator(FlowValidator validator) {
            this.validator = validator;
            return this;
        }

        /** One configuration for all files; otherwise each file's nearest is looked for. */
        public Builder configuration(Configuration configuration) {
            this.configuration = configuration;
            return this;
        }

        /** What tells whether a suppression has expired; without it none does. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** Findings to hold back. */
        public Builder baseline(Baseline baseline) {
            this.baseline = baseline;
            return this;
        }

        /** A run with these options. */
        public ConfiguredRun build() {
            return new ConfiguredRun(this);
        }
    }
}
