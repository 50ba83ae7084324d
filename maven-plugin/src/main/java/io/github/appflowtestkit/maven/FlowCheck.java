package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;

/** Checks the flows of a project, unless nothing changed since the last check. */
final class FlowCheck {

    /** As on the command line. */
    private static final int MAX_SIZE = 10_000_000;

    private static final int MAX_FINDINGS = 1_000;

    private final Settings settings;
    private final List<String> plugin;
    private final InstantSource clock;

    /**
     * A check.
     *
     * @param plugin what tells this version of the plugin, and rules that run in it, from others
     */
    FlowCheck(Settings settings, List<String> plugin, InstantSource clock) {
        this.settings = settings;
        this.plugin = plugin;
        this.clock = clock;
    }

    /**
     * What the check found; what the last one found if nothing changed since.
     *
     * @param state the file about the last check
     */
    Outcome outcome(Path state) throws MojoExecutionException {
        refuseMissing();
        ProjectFlows flows = ProjectFlows.of(settings);
        // before the check: what changes meanwhile counts as a change
        String key = key(flows);
        Optional<LastCheck> last =
                LastCheck.read(state).filter(check -> check.key().equals(key) && check.hasItsReports());
        if (last.isPresent()) {
            return last.get().outcome().unchanged();
        }
        CheckRun run = new CheckRun(setup(flows), InputStream.nullInputStream());
        run.check(flows.inputs(), input -> {});
        CheckResult result = run.result(settings.failOn());
        if (!result.failures().isEmpty()) {
            throw new MojoExecutionException(
                    "cannot read all files with flows:\n" + String.join("\n", result.failures()));
        }
        Map<Path, String> reports = writeReports(result);
        Outcome outcome = new FindingLog(settings).outcome(result, flows);
        write(new LastCheck(key, reports, outcome), state);
        return outcome;
    }

    private void refuseMissing() throws MojoExecutionException {
        for (Path flow : settings.flows()) {
            if (!Files.exists(flow)) {
                throw new MojoExecutionException("wrong configuration: flows names " + flow + ", which does not exist");
            }
        }
    }

    private ValidationSetup setup(ProjectFlows flows) throws MojoExecutionException {
        try {
            ValidationSetup setup = ValidationSetup.read(
                    flows.working(),
                    clock,
                    MAX_SIZE,
                    MAX_FINDINGS,
                    flows.given(),
                    settings.configuration().map(Path::toString).orElse(null),
                    settings.baseline().map(Path::toString).orElse(null),
                    false);
            return settings.kind().map(setup::of).orElse(setup);
        } catch (ValidationSetup.UnreadableException e) {
            throw new MojoExecutionException("wrong configuration: " + e.getMessage(), e);
        }
    }

    /** A digest of everything that decides what the check finds. */
    private String key(ProjectFlows flows) throws MojoExecutionException {
        Digest digest = new Digest();
        plugin.forEach(digest::add);
        digest.add(settings.toString());
        // suppressions expire on a day
        digest.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        Set<Path> files = new TreeSet<>(flows.files());
        settings.configuration().map(Set::of).orElseGet(flows::configurations).forEach(configuration -> {
            files.add(configuration);
            baselineOf(configuration, flows.given()).ifPresent(files::add);
        });
        settings.baseline().ifPresent(files::add);
        try {
            files.addAll(flows.terraformFiles());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot list the Terraform files: " + ReadFailure.reason(e), e);
        }
        files.forEach(digest::add);
        return digest.hex();
    }

    /** The baseline that a configuration names; the check says so if the configuration cannot be read. */
    private static Optional<Path> baselineOf(Path configuration, GivenFolders given) {
        try {
            return Configuration.load(configuration, given).baselineFile();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Map<Path, String> writeReports(CheckResult result) throws MojoExecutionException {
        Map<Path, String> written = new TreeMap<>();
        for (Settings.ReportFile report : settings.reports()) {
            Path file = report.file();
            try {
                refuseToReplace(report);
                Files.createDirectories(file.getParent());
                Files.writeString(file, report.format().write(result));
            } catch (IOException e) {
                throw new MojoExecutionException(
                        "the " + report.format() + " report " + file + " cannot be written: " + ReadFailure.reason(e),
                        e);
            }
            written.put(file, Digest.of(file));
        }
        return written;
    }

    private static void refuseToReplace(Settings.ReportFile report) throws IOException, MojoExecutionException {
        if (Files.exists(report.file())) {
            String old = Files.readString(report.file());
            if (!old.isBlank() && !ReportFormat.isReport(old, old)) {
                throw new MojoExecutionException(
                        "wrong configuration: the " + report.format() + " report would replace " + report.file()
                                + ", which is not a report; choose another file, or delete this one");
            }
        }
    }

    private static void write(LastCheck check, Path state) throws MojoExecutionException {
        try {
            check.write(state);
        } catch (IOException e) {
            throw new MojoExecutionException(state + " cannot be written: " + ReadFailure.reason(e), e);
        }
    }
}
