package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final String MALFORMED = "{\"flowName\": }";

    @TempDir
    Path folder;

    @Test
    void a_folder_is_searched_to_the_bottom_and_reported_in_order() throws IOException {
        write("flows/b.json", good());
        write("flows/a/z.json", good());
        write("flows/a.json", good());
        write("flows/a-b.JSON", good());
        write("flows/readme.md", "no flow");
        write("flows/.hidden/x.json", MALFORMED);
        write("flows/.x.json", MALFORMED);
        write("flows/node_modules/x.json", MALFORMED);
        write("flows/target/x.json", MALFORMED);
        assertThat(paths("flows")).containsExactly("flows/a-b.JSON", "flows/a.json", "flows/a/z.json", "flows/b.json");
        assertThat(paths("flows/")).containsExactlyElementsOf(paths("flows"));
        assertThat(paths("./flows")).first().isEqualTo("./flows/a-b.JSON");
        assertThat(paths(".")).first().isEqualTo("flows/a-b.JSON");
    }

    @Test
    void a_skipped_folder_is_searched_when_it_is_named() throws IOException {
        write("target/x.json", good());
        assertThat(paths("target")).containsExactly("target/x.json");
    }

    @Test
    void each_file_is_reported_once_at_its_first_mention() throws IOException {
        write("flows/a.json", good());
        write("flows/b.json", good());
        assertThat(paths("flows/b.json", "flows", "./flows/../flows/a.json"))
                .containsExactly("flows/b.json", "flows/a.json");
    }

    @Test
    void links_are_followed_and_loops_end() throws IOException {
        write("flows/a.json", good());
        Files.createSymbolicLink(folder.resolve("flows/loop"), folder.resolve("flows"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("flows"));
        CommandRun.Result result = CommandRun.in(folder).run("validate", "flows", "elsewhere");
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(paths("elsewhere")).containsExactly("elsewhere/a.json");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_checked() throws IOException {
        write("good.json", good());
        write("bad.json", MALFORMED);
        golden("unreadable", ExitCode.UNREADABLE, "validate", "missing.json", "bad.json", "gone/", "good.json");
    }

    @Test
    void a_dangling_link_below_a_folder_is_named() throws IOException {
        write("flows/good.json", good());
        Files.createSymbolicLink(folder.resolve("flows/dangling.json"), folder.resolve("nowhere.json"));
        CommandRun.Result result = CommandRun.in(folder).run("validate", "flows");
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).isEqualTo("appflow-testkit: flows/dangling.json: file or folder not found\n");
    }

    @Test
    void a_forbidden_file_is_named() throws IOException {
        write("flows/secret.json", good());
        Path secret = folder.resolve("flows/secret.json");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "this user reads everything");
        CommandRun.Result result = CommandRun.in(folder).run("validate", "flows");
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).isEqualTo("appflow-testkit: flows/secret.json: permission denied\n");
    }

    @Test
    void a_folder_without_flows_says_so() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        golden("empty-folder", ExitCode.USAGE, "validate", "empty");
    }

    @Test
    void other_json_is_skipped_in_a_folder() throws IOException {
        write("mixed/package.json", "{\"name\": \"x\"}");
        write("mixed/list.json", "[1, 2]");
        write("mixed/flow.json", good());
        golden("mixed-folder", ExitCode.OK, "validate", "mixed");
    }

    @Test
    void a_folder_with_nothing_but_other_json_says_so() throws IOException {
        write("other/package.json", "{\"name\": \"x\"}");
        golden("only-other-json", ExitCode.USAGE, "validate", "other");
    }

    @Test
    void a_folder_without_flows_is_named_even_if_quiet() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        golden("quiet-empty-folder", ExitCode.USAGE, "validate", "-q", "empty");
    }

    @Test
    void a_folder_without_flows_beside_a_flow_is_a_note() throws IOException {
        write("good.json", good());
        Files.createDirectories(folder.resolve("empty"));
        golden("empty-folder-beside-flow", ExitCode.OK, "validate", "good.json", "empty");
    }

    @Test
    void other_json_that_is_named_is_a_finding() throws IOException {
        write("package.json", "{\"name\": \"x\"}");
        golden("other-json-named", ExitCode.FINDINGS, "validate", "package.json");
    }

    @Test
    void standard_input_is_a_document_too() {
        CommandRun.Result result = CommandRun.in(folder).input(MALFORMED).run("validate", "-", "-");
        Golden.check("validate/standard-input.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void reports_go_to_files_as_well() throws IOException {
        write("bad.json", MALFORMED);
        CommandRun.Result result = CommandRun.in(folder)
                .run("validate", "bad.json", "--color=always", "--output", "json=r.json", "--output", "text=r.txt");
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(folder.resolve("r.txt")))
                .isEqualTo(CommandRun.in(folder).run("validate", "bad.json").out());
        assertThat(Files.readString(folder.resolve("r.json")))
                .isEqualTo(CommandRun.in(folder)
                        .run("validate", "bad.json", "--format=json")
                        .out());
    }

    @Test
    void a_report_that_cannot_be_written_is_named() throws IOException {
        write("good.json", good());
        golden("unwritable", ExitCode.UNREADABLE, "validate", "good.json", "--output", "json=none/r.json");
    }

    @Test
    void quiet_leaves_the_findings() throws IOException {
        write("bad.json", MALFORMED);
        Files.createDirectories(folder.resolve("empty"));
        golden("quiet", ExitCode.FINDINGS, "validate", "-q", "bad.json", "empty");
    }

    @Test
    void verbose_says_what_applied_and_what_was_left_out() throws IOException {
        write("flows/a.json", good());
        write("flows/b/c.json", good().replace("jira-issues-to-s3", "jira-issues-to-s4"));
        write("flows/b/appflow-testkit.yaml", "profile: default\n");
        write("flows/package.json", "{\"name\": \"x\"}");
        write("flows/node_modules/x.json", good());
        CommandRun.Result result = CommandRun.in(folder).run("validate", "--verbose", "flows");

        assertThat(result.out()).isEqualTo("checked 2 flows in 2 files: 2 requests\nno findings in 2 files\n");
        assertThat(result.err().replaceAll("[0-9]+ ms", "N ms")).isEqualTo("""
                        appflow-testkit: skipped 1 file without a flow
                        appflow-testkit: no configuration for 2 files
                        appflow-testkit: configuration flows/b/appflow-testkit.yaml for 1 file
                        appflow-testkit: left out flows/node_modules: hidden folders, node_modules and target are not searched
                        appflow-testkit: left out flows/package.json: no flow
                        appflow-testkit: found the files in N ms, read them in N ms, checked them in N ms, wrote the reports in N ms
                        """);
        assertThat(CommandRun.in(folder)
                        .run("validate", "--verbose", "--quiet", "flows")
                        .err())
                .contains("--quiet and --verbose exclude each other");
    }

    @Test
    void text_is_wrapped_to_a_terminal_and_nowhere_else() throws IOException {
        write("a.json", good().replace("\"flowName\"", "\"flowNamee\""));
        String[] command = {"validate", "--color=never", "a.json"};
        String wide =
                CommandRun.in(folder).environment("COLUMNS", "50").run(command).out();
        String unknown = CommandRun.in(folder).onTerminal().run(command).out();
        String odd = CommandRun.in(folder)
                .onTerminal()
                .environment("COLUMNS", "x")
                .run(command)
                .out();
        String narrow = CommandRun.in(folder)
                .onTerminal()
                .environment("COLUMNS", "50")
                .run(command)
                .out();

        assertThat(wide).isEqualTo(unknown).isEqualTo(odd);
        assertThat(wide.lines()).anyMatch(line -> line.length() > 80);
        assertThat(narrow.lines()).allMatch(line -> line.length() <= 50);
        CommandRun.Result file = CommandRun.in(folder)
                .onTerminal()
                .environment("COLUMNS", "50")
                .run("validate", "--output", "text=report.txt", "a.json");
        assertThat(file.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folder.resolve("report.txt")).hasContent(wide);
    }

    @Test
    void an_output_may_be_repeated_with_other_files_also_in_the_same_format() throws IOException {
        write("a.json", good());
        CommandRun.Result result = CommandRun.in(folder)
                .run(
                        "validate",
                        "--output",
                        "json=1.out",
                        "--output",
                        "json=2.out",
                        "--output",
                        "github=3.out",
                        "a.json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(folder.resolve("1.out")).hasSameTextualContentAs(folder.resolve("2.out"));
        assertThat(CommandRun.in(folder)
                        .run("validate", "--output", "json=1.out", "--output", "github=./1.out", "a.json")
                        .err())
                .contains("--output names the file \"./1.out\" twice; each report needs its own file");
    }

    @Test
    void github_gets_a_summary_of_the_step_after_what_is_there() throws IOException {
        write("a.json", MALFORMED);
        write("summary.md", "before\n");
        CommandRun run = CommandRun.in(folder).environment("GITHUB_STEP_SUMMARY", "summary.md");
        assertThat(run.run("validate", "a.json").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folder.resolve("summary.md")).hasContent("before\n");

        CommandRun.Result result = run.run("validate", "--format", "github", "a.json");
        assertThat(result.out()).startsWith("::error file=a.json,line=1,endLine=1,");
        assertThat(Files.readString(folder.resolve("summary.md")))
                .startsWith("before\n### AppFlow Testkit: 1 error in 1 file\n")
                .contains("| error | a.json:1:14 |");

        run.run("validate", "--quiet", "--output", "github=report.out", "a.json");
        assertThat(folder.resolve("summary.md")).content().containsPattern("(?s)before.*###.*###");
        CommandRun.Result unwritable = CommandRun.in(folder)
                .environment("GITHUB_STEP_SUMMARY", "missing/summary.md")
                .run("validate", "--format", "github", "a.json");
        assertThat(unwritable.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(unwritable.err()).contains("missing/summary.md: cannot be written: file or folder not found");
    }

    @Test
    void colour_is_for_terminals_unless_the_user_says_otherwise() throws IOException {
        write("bad.json", MALFORMED);
        assertThat(coloured(CommandRun.in(folder))).isFalse();
        assertThat(coloured(CommandRun.in(folder).onTerminal())).isTrue();
        assertThat(coloured(CommandRun.in(folder).onTerminal().environment("NO_COLOR", "1")))
                .isFalse();
        assertThat(coloured(CommandRun.in(folder).onTerminal().environment("NO_COLOR", "")))
                .isTrue();
        assertThat(coloured(CommandRun.in(folder).onTerminal().environment("TERM", "dumb")))
                .isFalse();
        assertThat(coloured(CommandRun.in(folder).environment("NO_COLOR", "1"), "--color=always"))
                .isTrue();
        assertThat(coloured(CommandRun.in(folder).onTerminal(), "--color=never"))
                .isFalse();
        assertThat(coloured(CommandRun.in(folder).onTerminal(), "--format=json"))
                .isFalse();
    }

    @Test
    void a_document_over_the_limit_is_not_read() throws IOException {
        write("good.json", good());
        golden("too-large", ExitCode.FINDINGS, "validate", "--max-size", "1KB", "good.json");
        assertThat(CommandRun.in(folder)
                        .run("validate", "--max-size", "1MB", "good.json")
                        .code())
                .isEqualTo(ExitCode.OK);
        CommandRun.Result piped = CommandRun.in(folder).input(good()).run("validate", "--max-size=99", "-");
        assertThat(piped.out()).contains("[AF0007 ");
    }

    @Test
    void a_document_over_the_limit_can_be_suppressed_with_a_reason() throws IOException {
        write("good.json", good());
        write("appflow-testkit.yaml", "suppressions: [{rule: AF0007, reason: made by a program}]");
        CommandRun.Result result = CommandRun.in(folder).run("validate", "--max-size", "1KB", "good.json");
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("1 suppressed");
    }

    @Test
    void the_most_severe_findings_of_a_document_are_reported_up_to_a_limit() throws IOException {
        write("many.json", "[" + "{\"flowName\":\"a\"},".repeat(9) + "{\"flowName\":\"a\"}]");
        golden("too-many-findings", ExitCode.FINDINGS, "validate", "--max-findings", "3", "many.json");
        CommandRun.Result none = CommandRun.in(folder).run("validate", "--max-findings=0", "many.json");
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("--max-findings must be 1 or more, but is 0");
    }

    @Test
    void a_line_of_megabytes_with_a_thousand_findings_is_shown_in_parts() throws IOException {
        String task = "{\"taskType\":\"Map\",\"sourceFields\":[\"a\"],\"destinationField\":\"a\"}";
        write("line.json", "{\"flowName\":\"a\",\"tasks\":[" + (task + ",").repeat(40_000) + task + "]}");
        CommandRun.Result result = CommandRun.in(folder).run("validate", "line.json");
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).hasSizeLessThan(1_000_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_not_read() {
        CommandRun.Result result = CommandRun.in(folder).run("validate", "/dev/zero");
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("/dev/zero: it is a device, a pipe or a socket, but must be a regular file");
        assertThat(CommandRun.in(folder)
                        .run("validate", "--config", "/dev/zero", "-")
                        .code())
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(CommandRun.in(folder)
                        .run("validate", "--baseline", "/dev/zero", "-")
                        .code())
                .isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void two_runs_say_the_same() {
        CommandRun.Result first = CommandRun.in(EXAMPLES).run("validate", "--format=json", ".");
        assertThat(CommandRun.in(EXAMPLES).run("validate", "--format=json", ".").out())
                .isEqualTo(first.out());
    }

    private List<String> paths(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "validate";
        all[1] = "--format=json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.in(folder)
                .run(all)
                .out()
                .lines()
                .filter(line -> line.contains("\"path\": "))
                .map(line -> line.replaceAll(".*\"path\": \"(.*)\",", "$1"))
                .toList();
    }

    private void golden(String name, int code, String... arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments);
        Golden.check("validate/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }

    private static boolean coloured(CommandRun run, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "validate";
        arguments[1] = "bad.json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run.run(arguments).out().contains("\u001B");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String good() {
        try {
            return Files.readString(EXAMPLES.resolve("flows/jira-issues-to-s3.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
