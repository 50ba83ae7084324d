package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: exit codes, streams, and the machine's encoding. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void the_exit_code_reaches_the_shell() throws Exception {
        assertThat(run("", "validate", Path.of("../examples/flows").toRealPath().toString()).code)
                .isEqualTo(ExitCode.OK);
        assertThat(run(
                                "",
                                "validate",
                                Path.of("../examples/broken").toRealPath().toString())
                        .code)
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(run("", "validate", "--no-such-option").code).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "validate", "missing.json").code).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void findings_and_everything_else_take_different_streams() throws Exception {
        Run run = run("{\"flowName\": }", "validate", "missing.json", "-");
        assertThat(run.out).startsWith("-:1:14: error: ");
        assertThat(run.err).isEqualTo("appflow-testkit: missing.json: file or folder not found\n");
    }

    @Test
    void text_is_utf8_whatever_the_machine_thinks() throws Exception {
        Run run = run("{\"flowName\": \"Aufträge 受注 🙂\" x", "validate", "-");
        assertThat(run.out).contains("Aufträge 受注 🙂");
    }

    @Test
    void rules_on_the_class_path_run_beside_the_others() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Rule.class.getName()), OwnRule.class.getName());
        String flow = Files.readString(Path.of("../examples/flows/jira-issues-to-s3.json"));
        assertThat(run(flow, "validate", "-").out).contains("-:2:15: warning: the name is short [AF9200 OwnRule]");
        assertThat(run("", "rules").out).contains("AF9200  OwnRule");
    }

    @Test
    void a_report_that_does_not_fit_into_memory_is_no_internal_error() throws Exception {
        String findings = "{\"flowName\": \"a\"" + ", \"u\": 1".repeat(3_000) + "}";
        Path flows = Files.createDirectory(folder.resolve("flows"));
        for (int i = 0; i < 150; i++) {
            Files.writeString(flows.resolve(i + ".json"), findings);
        }
        Run run = run("", List.of("-Xmx48m"), "validate", "--max-findings", "3000", "flows");
        assertThat(run.code).as(run.err).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err).contains("not enough memory").doesNotContain("internal error");
    }

    /** As users write one. */
    public static final class OwnRule implements Rule {

        @Override
        public RuleInfo info() {
            return RuleInfo.warning(
                    "AF9200", "OwnRule", "A name that is short", Evidence.inferred("Long ones are read"));
        }

        @Override
        public void check(Flow flow, Findings findings) {
            findings.at(flow.name()).report("the name is short");
        }
    }

    private record Run(int code, String out, String err) {}

    private Run run(String input, String... arguments) throws IOException, InterruptedException {
        return run(input, List.of(), arguments);
    }

    private Run run(String input, List<String> java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + folder,
                Main.class.getName()));
        command.addAll(1, java);
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        int code = builder.start().waitFor();
        return new Run(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
