package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** A project in a folder of a test, as the module of a larger build. */
final class ProjectFixture {

    private static final Path FLOWS = Path.of("../examples/flows");
    private static final Path BROKEN = Path.of("../examples/broken");

    private final Path root;
    private List<String> flows = List.of();
    private List<String> includes = List.of();
    private List<String> excludes = List.of();
    private List<String> plugin = List.of("plugin 1");
    private Optional<String> baseline = Optional.empty();
    private Severity failOn = Severity.ERROR;
    private boolean report;
    private boolean wholeBuild;
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    ProjectFixture(Path root) {
        this.root = root;
        write("pom.xml", "<project/>");
    }

    Path file(String name) {
        return root.resolve("module").resolve(name);
    }

    ProjectFixture write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectFixture sound(String name) {
        return write(name, read(FLOWS.resolve("jira-issues-to-s3.json")));
    }

    /** Line 22 has an unknown member. */
    ProjectFixture broken(String name) {
        return write(name, read(BROKEN.resolve("misspelled-members.json")));
    }

    ProjectFixture flows(String... values) {
        flows = List.of(values);
        return this;
    }

    ProjectFixture includes(String... values) {
        includes = List.of(values);
        return this;
    }

    ProjectFixture excludes(String... values) {
        excludes = List.of(values);
        return this;
    }

    ProjectFixture plugin(String... values) {
        plugin = List.of(values);
        return this;
    }

    ProjectFixture baseline(String value) {
        baseline = Optional.of(value);
        return this;
    }

    ProjectFixture failOn(Severity value) {
        failOn = value;
        return this;
    }

    ProjectFixture writesReport() {
        report = true;
        return this;
    }

    ProjectFixture isWholeBuild() {
        wholeBuild = true;
        return this;
    }

    ProjectFixture now(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Path state() {
        return file("target/appflow-testkit/validate-default.txt");
    }

    Path report() {
        return file("target/report.json");
    }

    Settings settings() {
        ProjectFolders folders = ProjectFolders.of(
                wholeBuild ? null : root.toFile(),
                file("").toFile(),
                file("target").toFile());
        return new Settings(
                folders,
                Settings.flows(folders, flows),
                Settings.globs("includes", includes),
                Settings.globs("excludes", excludes),
                Optional.empty(),
                baseline.map(this::file),
                failOn,
                Optional.empty(),
                report ? List.of(new Settings.ReportFile(ReportFormat.JSON, report())) : List.of());
    }

    List<String> checked() {
        return ProjectFlows.of(settings()).files().stream()
                .map(path -> file("").relativize(path).toString().replace('\\', '/'))
                .toList();
    }

    Outcome check() throws MojoExecutionException {
        return new FlowCheck(settings(), plugin, InstantSource.fixed(now)).outcome(state());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
