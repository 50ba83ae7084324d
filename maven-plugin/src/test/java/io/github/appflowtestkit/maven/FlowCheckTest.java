package io.github.appflowtestkit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check tells, and when it is not done again. */
class FlowCheckTest {

    private static final Outcome.Line UNCHANGED =
            new Outcome.Line(Severity.NOTE, "nothing changed since the last check, so its findings are repeated");

    private static final String VARIABLE = "variable \"bucket\" {}\n";

    @TempDir
    private Path root;

    /** A change of a project with a sound flow, a configuration and a baseline. */
    record Change(String name, Consumer<ProjectFixture> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("another flow", project -> project.sound("flows/new.json")),
                new Change("a flow is gone", project -> delete(project.file("flows/b.json"))),
                new Change("a flow is different", project -> project.broken("flows/a.json")),
                new Change(
                        "a nearer configuration",
                        project -> project.write("flows/appflow-testkit.yaml", "profile: strict")),
                new Change("the configuration", project -> project.write("appflow-testkit.yaml", "profile: strict")),
                new Change("the baseline of the configuration", project -> project.write("known.json", "[]")),
                new Change("values of Terraform", project -> project.write("flows/terraform.tfvars", "bucket = \"b\"")),
                new Change("patterns", project -> project.excludes("*.yaml")),
                new Change("the severity", project -> project.failOn(Severity.NOTE)),
                new Change("the plugin", project -> project.plugin("plugin 2")),
                new Change("the day", project -> project.now("2026-12-01T00:00:00Z")),
                new Change("the report is gone", project -> delete(project.report())),
                new Change("the report is different", project -> append(project.report())),
                new Change("no file about the last check", project -> delete(project.state())),
                new Change(
                        "the file about the last check is damaged",
                        project -> project.write("target/appflow-testkit/validate-default.txt", "key\\")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_leads_to_a_new_check(Change change) throws Exception {
        ProjectFixture project = new ProjectFixture(root)
                .sound("flows/a.json")
                .sound("flows/b.json")
                .write("flows/variables.tf", VARIABLE)
                .write("appflow-testkit.yaml", "baseline: known.json")
                .write("known.json", "{}")
                .flows("flows")
                .writesReport();
        project.check();
        assertThat(project.check().lines()).as("unchanged").contains(UNCHANGED);

        change.change().accept(project);

        assertThat(project.check().lines()).doesNotContain(UNCHANGED);
        assertThat(project.check().lines()).contains(UNCHANGED);
    }

    @Test
    void findings_are_told_with_file_line_and_column_and_told_again() throws Exception {
        ProjectFixture project = new ProjectFixture(root).broken("flows/a.json").sound("b.json");

        Outcome first = project.check();

        assertThat(first.lines().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(first.lines().get(0).text())
                .startsWith(project.file("flows/a.json") + ":[22,9] unknown member ")
                .contains(" [AF1002 UnknownMember]");
        assertThat(first.failure().orElseThrow())
                .contains(" in AppFlow flows:\nmodule/flows/a.json:[22,9] unknown member ")
                .endsWith("-Dappflow.skip builds without the check.");

        Outcome second = project.check();
        assertThat(second.lines())
                .startsWith(first.lines().toArray(Outcome.Line[]::new))
                .contains(UNCHANGED);
        assertThat(second.failure()).isEqualTo(first.failure());
    }

    @Test
    void a_project_without_flows_goes_on() throws Exception {
        ProjectFixture project = new ProjectFixture(root).write("package.json", "{\"name\": \"web\"}");
        assertThat(project.check())
                .isEqualTo(new Outcome(
                        List.of(new Outcome.Line(Severity.NOTE, "no flow found in " + project.file(""))),
                        Optional.empty()));
        assertThat(project.flows("package.json", ".").check().lines())
                .extracting(Outcome.Line::severity)
                .contains(Severity.ERROR);
    }

    @Test
    void a_missing_folder_is_a_mistake_in_the_pom() {
        ProjectFixture project = new ProjectFixture(root).flows("src/flows");
        assertThatThrownBy(project::check)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("wrong configuration: flows names " + project.file("src/flows") + ", which does not exist");
    }

    @Test
    void a_report_never_replaces_another_file() throws Exception {
        ProjectFixture project = new ProjectFixture(root)
                .sound("a.json")
                .write("target/report.json", "{\"mine\": 1}")
                .writesReport();
        assertThatThrownBy(project::check).hasMessageContaining("which is not a report");
        assertThat(project.report()).hasContent("{\"mine\": 1}");
    }

    @Test
    void an_unreadable_baseline_is_named() {
        ProjectFixture project = new ProjectFixture(root).sound("a.json").baseline("known.json");
        assertThatThrownBy(project::check)
                .hasMessage("wrong configuration: " + project.file("known.json") + ": file or folder not found");
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
