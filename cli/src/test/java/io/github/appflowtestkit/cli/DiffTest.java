package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What diff says, and the exit code with which it ends. */
class DiffTest {

    private static final Path EXAMPLES = Path.of("../examples/diff");

    @TempDir
    Path folder;

    @BeforeEach
    void flows_of_several_forms() throws IOException {
        Files.copy(EXAMPLES.resolve("orders.tf"), folder.resolve("orders.tf"));
        Files.copy(EXAMPLES.resolve("template.yaml"), folder.resolve("template.yaml"));
        Files.copy(EXAMPLES.resolve("live/orders-to-lake.json"), folder.resolve("live.json"));
        Files.copy(EXAMPLES.resolve("export/tickets-2026-11-23.json"), folder.resolve("tickets.json"));
    }

    private CommandRun.Result run(String arguments) {
        return CommandRun.in(folder).run(arguments.split(" "));
    }

    private void golden(String name, int code, String arguments) {
        CommandRun.Result result = run(arguments);
        Golden.check("diff/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "changed | diff live.json orders.tf",
                "refused | diff live.json orders.tf --value lake=acme-lake-eu",
                "undecided | diff tickets.json template.yaml",
                "decided | diff tickets.json template.yaml --value Lake=acme-lake",
                "ignored | diff live.json orders.tf --ignore /tasks/* --ignore /kmsArn",
                "quiet | diff --quiet live.json orders.tf --ignore /kmsArn",
                "other-flow | diff live.json template.yaml --flow orders-to-lake"
            })
    void says_what_differs(String name, String arguments) {
        golden(name, name.equals("other-flow") ? ExitCode.USAGE : ExitCode.DIFFERENT, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "same | diff live.json live.json",
                "all-ignored | diff live.json orders.tf --ignore /tasks --ignore /triggerConfig"
            })
    void the_same_ends_with_zero(String name, String arguments) {
        golden(name, ExitCode.OK, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "help | diff --help",
                "nothing | diff",
                "one-side | diff live.json",
                "three-sides | diff a.json b.json c.json",
                "twice-standard-input | diff - -",
                "format | diff --format sarif live.json orders.tf",
                "output | diff --output sarif=x live.json orders.tf",
                "output-exists | diff --output json=tickets.json live.json orders.tf",
                "output-is-input | diff --output json=live.json live.json orders.tf",
                "ignore-no-pointer | diff --ignore description live.json orders.tf",
                "ignore-unknown | diff --ignore /trigerConfig live.json orders.tf",
                "ignore-in-other-words | diff --ignore /trigger_config live.json orders.tf",
                "value | diff --value lake live.json orders.tf",
                "unknown-option | diff --ingore /tags live.json orders.tf"
            })
    void wrong_usage_says_what_is_allowed(String name, String arguments) {
        golden("usage-" + name, name.equals("help") ? ExitCode.OK : ExitCode.USAGE, arguments);
    }

    @Test
    void flows_without_a_common_name_cannot_be_compared() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.createDirectory(folder.resolve("b"));
        for (String name : new String[] {"one", "two"}) {
            Files.writeString(folder.resolve("a/" + name + ".json"), "{\"flowName\": \"" + name + "\", \"tasks\": []}");
            Files.writeString(
                    folder.resolve("b/" + name + ".json"), "{\"flowName\": \"new-" + name + "\", \"tasks\": []}");
        }
        golden("no-common-flow", ExitCode.USAGE, "diff a b");
        golden("no-such-flow", ExitCode.USAGE, "diff a b --flow one");
    }

    @Test
    void folders_are_compared_flow_by_flow() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        Files.createDirectory(folder.resolve("new"));
        Files.copy(folder.resolve("live.json"), folder.resolve("old/orders.json"));
        Files.copy(folder.resolve("tickets.json"), folder.resolve("old/tickets.json"));
        Files.writeString(folder.resolve("old/notes.json"), "{\"no\": \"flow\"}");
        Files.copy(folder.resolve("tickets.json"), folder.resolve("new/tickets.json"));
        Files.copy(folder.resolve("orders.tf"), folder.resolve("new/orders.tf"));
        Files.writeString(folder.resolve("new/leads.yaml"), "flowName: leads-to-lake\ntasks: []\n");
        golden("folders", ExitCode.DIFFERENT, "diff old new");
        golden("one-of-a-folder", ExitCode.DIFFERENT, "diff old new --flow orders-to-lake");
        golden("file-and-folder", ExitCode.DIFFERENT, "diff live.json new");
    }

    @Test
    void a_flow_that_a_side_has_twice_is_compared_once() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.copy(folder.resolve("orders.tf"), files.resolve("orders.tf"));
        Files.copy(folder.resolve("live.json"), files.resolve("planned.json"));
        golden("twice", ExitCode.DIFFERENT, "diff live.json files");
    }

    @Test
    void what_cannot_be_read_is_not_compared() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"flowName\": \"a\",}");
        Files.writeString(folder.resolve("settings.json"), "{\"name\": \"no flow\"}");
        Files.createDirectory(folder.resolve("empty"));
        golden("missing", ExitCode.UNREADABLE, "diff live.json lost.tf");
        golden("broken", ExitCode.UNREADABLE, "diff broken.json orders.tf");
        golden("no-flow", ExitCode.UNREADABLE, "diff live.json settings.json");
        golden("empty-folder", ExitCode.UNREADABLE, "diff empty orders.tf");
        golden("missing-configuration", ExitCode.UNREADABLE, "diff --config lost.yaml live.json orders.tf");
        golden("unwritable", ExitCode.UNREADABLE, "diff -q --output json=none/x.json live.json live.json");
    }

    @Test
    void a_flow_with_faults_in_its_structure_is_compared_with_a_warning() throws IOException {
        Files.writeString(
                folder.resolve("slip.json"),
                Files.readString(folder.resolve("live.json")).replace("\"triggerType\"", "\"triggertype\""));
        golden("structure", ExitCode.DIFFERENT, "diff live.json slip.json");
    }

    @Test
    void the_configuration_ignores_parts_with_reasons() throws IOException {
        Files.writeString(folder.resolve("appflow-testkit.yaml"), """
                diff:
                  ignore:
                    - pointer: /triggerConfig
                      reason: the operators choose the schedule
                    - pointer: /description
                      flow: orders-*
                      reason: the console adds notes
                    - pointer: /tasks
                      flow: tickets-*
                      reason: another flow
                    - pointer: /tags
                      reason: old
                      until: 2026-11-22
                """);
        golden("configuration", ExitCode.DIFFERENT, "diff live.json orders.tf");
        Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve("live.json"), folder.resolve("elsewhere/live.json"));
        Files.writeString(folder.resolve("elsewhere/appflow-testkit.yaml"), "diff: {ignore: []}");
        golden("configuration-of-new", ExitCode.DIFFERENT, "diff orders.tf elsewhere/live.json");
        Files.writeString(folder.resolve("mistakes.yaml"), "diff: {ignore: [{pointer: /tag, reason: x}]}");
        golden("configuration-with-mistakes", ExitCode.OK, "diff --config mistakes.yaml live.json live.json");
    }

    @Test
    void standard_input_is_one_side() throws IOException {
        CommandRun.Result result = CommandRun.in(folder)
                .input(Files.readString(folder.resolve("live.json")))
                .run("diff", "-", "orders.tf");
        Golden.check("diff/standard-input.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html"})
    void a_report_goes_to_a_file_and_may_be_replaced(String format) throws IOException {
        String arguments = "diff -q --output " + format + "=report.out live.json orders.tf";
        assertThat(run(arguments).code()).isEqualTo(ExitCode.DIFFERENT);
        String first = Files.readString(folder.resolve("report.out"));
        assertThat(run(arguments).code()).isEqualTo(ExitCode.DIFFERENT);

        assertThat(folder.resolve("report.out")).hasContent(first);
        assertThat(run("diff -q --format " + format + " live.json orders.tf").out())
                .isEqualTo(first);
        if (format.equals("json")) {
            ReportSchema.DIFF.accepts(first);
        }
    }

    @Test
    void what_serve_describes_is_the_same_as_the_file() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                folder,
                "--profile=crm-production=Salesforce",
                "--profile=support=Zendesk",
                "--flows=orders.tf",
                "--flows=template.yaml",
                "--value=Lake=acme-lake")) {
            for (String flow : new String[] {"orders-to-lake", "tickets-to-lake"}) {
                String described = server.post("/describe-flow", "{\"flowName\": \"" + flow + "\"}")
                        .body();
                String file = flow.startsWith("orders") ? "orders.tf" : "template.yaml";
                CommandRun.Result result =
                        CommandRun.in(folder).input(described).run("diff", "-", file, "--value=Lake=acme-lake");
                assertThat(described).contains("flowArn", "flowStatus", flow);
                assertThat(result.out()).as(result.err()).isEqualTo("no differences in 1 flow\n");
                assertThat(result.code()).isEqualTo(ExitCode.OK);
            }
        }
    }
}
