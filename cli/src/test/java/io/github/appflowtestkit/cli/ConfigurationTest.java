package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration and baseline, seen from the command line. */
class ConfigurationTest {

    private static final Path BROKEN = Path.of("../examples/broken");

    @TempDir
    Path folder;

    @BeforeEach
    void a_broken_flow() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.copy(BROKEN.resolve("misspelled-members.json"), folder.resolve("flows/leads.json"));
    }

    @Test
    void the_nearest_configuration_holds() throws IOException {
        write("appflow-testkit.yaml", "suppressions:\n  - rule: AF2009\n    reason: not any more\n");
        golden("nearest", ExitCode.FINDINGS, "validate", "--fail-on=warning", "flows");
    }

    @Test
    void a_wrong_configuration_is_a_finding_in_its_own_file() throws IOException {
        write("conf/strict.yaml", "profil: strict\n");
        golden("wrong", ExitCode.FINDINGS, "validate", "--config", "conf/strict.yaml", "flows");
    }

    @Test
    void a_missing_configuration_is_told() {
        golden("missing-configuration", ExitCode.UNREADABLE, "validate", "--config", "none.yaml", "flows");
    }

    @Test
    void what_is_wrong_between_files_is_found() throws IOException {
        Path good = Path.of("../examples/flows/jira-issues-to-s3.json");
        Files.copy(good, folder.resolve("flows/a.json"));
        Files.copy(good, folder.resolve("flows/b.json"));
        golden("between", ExitCode.FINDINGS, "validate", "flows");
        golden("between-one", ExitCode.OK, "validate", "flows/a.json");
    }

    @Test
    void a_baseline_holds_back_what_it_knows() throws IOException {
        golden("write-baseline", ExitCode.OK, "validate", "--write-baseline", "known.json", "flows");
        golden("known", ExitCode.OK, "validate", "--baseline", "known.json", "flows");
        golden("known-json", ExitCode.OK, "validate", "--format", "json", "--baseline", "known.json", "flows");
        write("appflow-testkit.yaml", "baseline: known.json");
        golden("known-by-configuration", ExitCode.OK, "validate", "flows");
        Path flow = folder.resolve("flows/leads.json");
        Files.writeString(flow, Files.readString(flow).replace("sourcefields", "sourceField"));
        golden("changed", ExitCode.FINDINGS, "validate", "--baseline", "known.json", "flows");
    }

    @Test
    void what_is_no_baseline_is_told() throws IOException {
        write("known.json", "[]");
        golden("no-baseline", ExitCode.UNREADABLE, "validate", "--baseline", "known.json", "flows");
        golden("missing-baseline", ExitCode.UNREADABLE, "validate", "--baseline", "none.json", "flows");
        golden("unwritable-baseline", ExitCode.UNREADABLE, "validate", "--write-baseline", "none/known.json", "flows");
    }

    private void golden(String name, int code, String... arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments);
        Golden.check("configuration/" + name + ".txt", brief(result.transcript()));
        assertThat(result.code()).isEqualTo(code);
    }

    // The wording of findings is tested elsewhere; here it matters which there are.
    private String brief(String transcript) {
        return transcript
                .replace(folder.toAbsolutePath().toString(), "FOLDER")
                .replaceAll("(?m)^(\\S+ \\w+: ).*(\\[AF\\d{4}) \\w+]\n(?: .*\n)*", "$1$2]\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
