package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of plans and states that real Terraform made point into the configurations that it made them from. */
class PlansAndConfigurationsTest {

    private static final Path CASES = Path.of("src/test/resources/cases/terraform");

    @TempDir
    Path top;

    /** A copy of a case, without what is expected of it. */
    private Path folder(String name) throws IOException {
        Path copy = top.resolve(name);
        try (Stream<Path> files = Files.walk(CASES.resolve(name))) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".expected")).toList()) {
                Files.copy(
                        file, copy.resolve(CASES.resolve(name).relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private ConfiguredRun.Builder run() {
        return ConfiguredRun.builder().given(GivenFolders.of(List.of(top))).pointingElsewhere();
    }

    /** The findings of all reports, those of plans last. */
    private List<String> findings(ConfiguredRun run, Path... files) {
        List<Report> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(checked(run, file));
        }
        reports.addAll(run.elsewhere());
        reports.addAll(run.crossFileReports());
        return reports.stream()
                .flatMap(report -> report.findings().stream().map(finding -> line(report, finding)))
                .toList();
    }

    private static Report checked(ConfiguredRun run, Path file) {
        try {
            return run.check(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Report report, Finding finding) {
        return top.relativize(Path.of(report.name())) + ":" + finding.range().start() + " " + finding.rule() + " "
                + finding.flow().orElse("");
    }

    @Test
    void a_finding_is_at_the_expression_that_the_value_comes_from() throws IOException {
        Path folder = folder("module");

        assertThat(findings(run().build(), folder.resolve("plan.json")))
                .containsExactly(
                        "module/main.tf:3:10 AF1006 aws_appflow_flow.contacts",
                        "module/main.tf:21:25 AF3018 aws_appflow_flow.contacts",
                        "module/main.tf:58:8 AF4010 aws_appflow_flow.contacts",
                        "module/main.tf:76:21 AF4011 aws_appflow_flow.contacts",
                        "module/mapped/main.tf:24:23 AF3018 module.orders.aws_appflow_flow.orders",
                        "module/mapped/main.tf:31:21 AF4019 module.orders.aws_appflow_flow.orders");
    }

    @Test
    void a_plan_may_have_other_values_for_variables() throws IOException {
        Path folder = folder("module");
        List<String> expected = findings(run().build(), folder.resolve("plan.json"));
        Files.delete(folder.resolve("terraform.tfvars"));

        assertThat(findings(run().build(), folder.resolve("plan.json"))).isEqualTo(expected);
    }

    @Test
    void messages_show_the_planned_value_and_the_order_of_the_configuration() throws IOException {
        ConfiguredRun run = run().build();
        checked(run, folder("module").resolve("plan.json"));

        assertThat(run.elsewhere().get(0).findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("is \"contacts-test stage\""))
                .anySatisfy(message -> assertThat(message).startsWith("task[3] must have VALIDATION_ACTION"))
                .anySatisfy(message -> assertThat(message).contains("task[4].task_properties.MASK_LENGTH"));
    }

    @Test
    void a_mistake_that_both_have_is_one_finding_of_the_configuration() throws IOException {
        for (String name : List.of("module", "refused")) {
            Path folder = folder(name);
            Path configuration = folder.resolve("main.tf");
            Path plan = folder.resolve("plan.json");
            List<String> alone = findings(run().build(), configuration);

            assertThat(findings(run().build(), configuration, plan)).containsAll(alone);
            assertThat(findings(run().build(), plan, configuration))
                    .containsExactlyInAnyOrderElementsOf(findings(run().build(), configuration, plan));
        }
        assertThat(findings(run().build(), top.resolve("refused/main.tf"), top.resolve("refused/plan.json")))
                .isEqualTo(findings(run().build(), top.resolve("refused/main.tf")));
    }

    @Test
    void instances_have_the_block_in_common() throws IOException {
        Path folder = folder("lake");

        assertThat(findings(
                        run().build(),
                        folder.resolve("main.tf"),
                        folder.resolve("copies/main.tf"),
                        folder.resolve("plan.json"),
                        folder.resolve("state.json"),
                        folder.resolve("terraform.tfstate")))
                .containsExactly(
                        "lake/main.tf:29:25 AF7023 aws_appflow_connector_profile.crm",
                        "lake/main.tf:30:25 AF7023 aws_appflow_connector_profile.crm",
                        "lake/main.tf:36:24 AF7015 aws_appflow_connector_profile.crm",
                        "lake/copies/main.tf:30:32 AF3023 aws_appflow_flow.daily",
                        "lake/copies/main.tf:31:13 AF3023 aws_appflow_flow.daily",
                        "lake/main.tf:78:8 AF4009 aws_appflow_flow.crm[\"Account\"]");
    }

    @Test
    void a_plan_of_another_configuration_keeps_its_findings() throws IOException {
        Path folder = folder("module");
        replace(folder.resolve("main.tf"), "MASK_LENGTH = \"many\"", "MASK_LENGTH = \"4\"");

        assertThat(findings(run().build(), folder.resolve("plan.json")))
                .filteredOn(line -> line.contains("contacts"))
                .hasSize(4)
                .allMatch(line -> line.startsWith("module/plan.json:"));
    }

    @Test
    void without_a_configuration_the_place_is_in_the_plan() throws IOException {
        Path folder = folder("module");
        Path elsewhere = Files.createDirectory(top.resolve("elsewhere"));
        Path alone = Files.copy(folder.resolve("plan.json"), elsewhere.resolve("plan.json"));

        assertThat(findings(run().build(), alone)).hasSize(6).allMatch(line -> line.startsWith("elsewhere/plan.json:"));
        assertThat(FlowValidator.create().validate(folder.resolve("plan.json")).findings())
                .hasSize(6);
    }

    @Test
    void a_plan_may_lie_in_folders_below_in_a_given_folder() throws IOException {
        Path folder = folder("module");
        Path below = Files.createDirectories(folder.resolve("build/plans"));
        Path plan = Files.move(folder.resolve("plan.json"), below.resolve("plan.json"));

        assertThat(findings(run().build(), plan)).hasSize(6).noneMatch(line -> line.contains("plan.json"));
        assertThat(findings(run().given(GivenFolders.of(List.of(below))).build(), plan))
                .hasSize(6)
                .allMatch(line -> line.startsWith("module/build/plans/plan.json"));
    }

    @Test
    void a_default_in_the_same_file_is_the_place_as_for_the_configuration() throws IOException {
        Path folder = folder("module");
        Files.delete(folder.resolve("terraform.tfvars"));
        Files.writeString(
                folder.resolve("main.tf"),
                Files.readString(folder.resolve("main.tf"))
                        + Files.readString(folder.resolve("variables.tf"))
                                .replace("\"production\"", "\"test stage\"")
                                .replace("\"acme-lake\"", "\"Acme_Lake\""));
        Files.delete(folder.resolve("variables.tf"));
        List<String> alone = findings(run().build(), folder.resolve("main.tf"));

        assertThat(findings(run().build(), folder.resolve("main.tf"), folder.resolve("plan.json")))
                .filteredOn(line -> line.startsWith("module/main.tf"))
                .isEqualTo(alone);
    }

    @Test
    void one_resource_is_one_flow_of_the_run() throws IOException {
        Path folder = folder("module");
        replace(folder.resolve("plan.json"), "\"contacts-test stage\"", "\"contacts-test\"");
        replace(folder.resolve("terraform.tfvars"), "test stage", "test");
        Files.copy(folder.resolve("plan.json"), folder.resolve("again.json"));
        Path[] same = {
            folder.resolve("main.tf"),
            folder.resolve("mapped/main.tf"),
            folder.resolve("plan.json"),
            folder.resolve("again.json")
        };
        assertThat(findings(run().build(), same)).noneMatch(line -> line.contains("AF5001"));

        Path other = Files.writeString(
                folder.resolve("other.tf"),
                Files.readString(folder.resolve("mapped/main.tf"))
                        .replace("\"orders\"", "\"other\"")
                        .replace("name = \"other\"", "name = \"contacts-test\""));
        assertThat(findings(run().build(), folder.resolve("plan.json"), other))
                .contains("module/other.tf:6:10 AF5001 ")
                .noneMatch(line -> line.contains("plan.json"));
    }

    @Test
    void suppressions_and_baselines_are_those_of_the_configuration() throws IOException {
        Path folder = folder("module");
        Path plan = folder.resolve("plan.json");
        ConfiguredRun recording = run().baseline(Baseline.empty()).build();
        assertThat(findings(recording, plan)).hasSize(6);
        Baseline baseline = recording.newBaseline();
        assertThat(baseline.text(top.resolve("baseline.json")))
                .contains("module/main.tf", "module/mapped/main.tf")
                .doesNotContain("plan.json");

        replace(plan, "{\n \"format_version\"", "\n\n{\n \"format_version\"");
        ConfiguredRun known = run().baseline(baseline).build();
        assertThat(findings(known, plan)).isEmpty();
        assertThat(known.heldBackByBaseline()).isEqualTo(6);
        assertThat(known.resolvedSinceBaseline()).isZero();

        Files.writeString(folder.resolve("appflow-testkit.yaml"), """
                suppressions:
                  - {rule: AF1006, files: main.tf, pointer: /resource/aws_appflow_flow/contacts/name, reason: known}
                """);
        assertThat(findings(run().build(), plan)).hasSize(5).noneMatch(line -> line.contains("AF1006"));
    }
}
