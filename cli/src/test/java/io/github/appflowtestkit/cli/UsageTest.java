package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "help | --help",
                "help-validate | validate --help",
                "help-convert | convert --help",
                "no-command | ''",
                "unknown-command | vaildate flows",
                "forgotten-command | flows/orders.json",
                "unknown-option | validate --fail=note x.json",
                "far-unknown-option | validate --zzzz x.json",
                "no-path | validate",
                "unknown-format | validate --format xml x.json",
                "missing-value | validate --format",
                "output-without-file | validate --output json x.json",
                "output-unknown-format | validate --output xml=report.xml x.json",
                "output-twice | validate --output json=a --output text=./a x.json",
                "unknown-severity | validate --fail-on fatal x.json",
                "unknown-color | validate --color no x.json"
            })
    void says_what_is_wrong_and_what_is_allowed(String name, String arguments) {
        CommandRun.Result result =
                CommandRun.in(folder).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        Golden.check("usage/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(name.startsWith("help") ? ExitCode.OK : ExitCode.USAGE);
    }

    @Test
    void a_path_may_start_with_an_at_sign() throws Exception {
        Files.writeString(folder.resolve("@flow.json"), "{}");
        assertThat(CommandRun.in(folder)
                        .run("validate", "--format", "json", "@flow.json")
                        .out())
                .contains("\"@flow.json\"");
    }

    @Test
    void a_command_that_is_named_is_the_only_one_that_is_built() {
        Console console = CommandRun.in(folder).console();
        assertThat(Main.commandLine(console).getSubcommands().keySet())
                .hasSize(10)
                .allSatisfy(name -> assertThat(Main.commandLine(console, List.of("--debug", name, "validate"))
                                .getSubcommands()
                                .keySet())
                        .containsExactly(name));
    }

    @Test
    void the_version_names_the_command() {
        assertThat(CommandRun.in(folder).run("--version").out()).startsWith("appflow-testkit ");
    }

    @Test
    void an_internal_fault_is_one_line_and_its_trace_is_there_on_request() {
        // a console without standard input makes the run fail in a way that no user can cause
        CommandRun.Result plain = CommandRun.in(folder).withoutInput().run("validate", "-");
        assertThat(plain.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(plain.err().lines()).hasSize(1);
        CommandRun.Result debug = CommandRun.in(folder).withoutInput().run("validate", "--debug", "-");
        assertThat(debug.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(debug.err()).contains("\tat io.github.appflowtestkit.cli.");
    }
}
