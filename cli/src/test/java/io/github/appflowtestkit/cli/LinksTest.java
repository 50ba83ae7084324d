package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links below a folder: those that lead out of the given folders show and change nothing outside, unless asked to. */
class LinksTest {

    private static final String CANARY = "canary-of-another-file";
    private static final String NOT_FOLLOWED =
            ": link not followed, because it leads out of the given folders; --follow-links follows it\n";

    @TempDir
    Path folder;

    private Path outside;
    private String flow;

    @BeforeEach
    void a_folder_and_files_outside_of_it() throws IOException {
        flow = Files.readString(Path.of("../examples/flows/sap-sales-orders-to-s3.json"))
                .replace("rate(1hours)", "rate(1 hour)");
        write("repository/flows/a.json", flow.replace("rate(1 hour)", "rate(1hours)"));
        outside = write("outside/flow.json", flow);
        write("outside/secret.json", "{\"flowName\": " + CANARY + "}");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void link(String name, String target) throws IOException {
        Path link = folder.resolve("repository").resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    private CommandRun.Result run(String... arguments) {
        return CommandRun.in(folder.resolve("repository")).run(arguments);
    }

    private static CommandRun.Result clean(CommandRun.Result result) {
        assertThat(result.out() + result.err()).doesNotContain(CANARY);
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate flows",
                "validate --format json flows",
                "validate --fix flows",
                "validate --fix --dry-run flows",
                "validate --write-baseline known.json flows",
                "validate --quiet flows"
            })
    void a_link_to_a_file_outside_is_named_and_not_read(String command) throws IOException {
        link("flows/secret.json", "../../outside/secret.json");
        link("flows/flow.json", folder.resolve("outside/flow.json").toString());

        CommandRun.Result result = clean(run(command.split(" ")));

        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.err())
                .contains(
                        "appflow-testkit: flows/secret.json" + NOT_FOLLOWED,
                        "appflow-testkit: flows/flow.json" + NOT_FOLLOWED);
        assertThat(result.out()).doesNotContain("flow.json", "secret.json");
        assertThat(outside).hasContent(flow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../outside", "../..", "..", "../../outside/", "/", "/dev/zero", "/dev", "/proc/self/cwd"})
    void a_link_to_a_folder_or_a_device_outside_is_named_and_not_entered(String target) throws IOException {
        link("flows/linked.json", target);

        CommandRun.Result result = clean(run("validate", "--format", "json", "flows"));

        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEqualTo("appflow-testkit: flows/linked.json" + NOT_FOLLOWED);
        assertThat(result.out()).contains("\"files\": 1,");
    }

    @Test
    void a_link_by_way_of_other_links_is_judged_by_its_end() throws IOException {
        link("flows/a-link", "chain");
        link("flows/chain", "../elsewhere");
        link("elsewhere", "../outside");

        assertThat(clean(run("validate", "flows")).err())
                .contains("flows/a-link" + NOT_FOLLOWED, "flows/chain" + NOT_FOLLOWED);
        // with the folder in between it still leads out
        assertThat(clean(run("validate", ".")).err()).contains("elsewhere" + NOT_FOLLOWED);
    }

    @Test
    void links_within_the_given_folders_are_followed() throws IOException {
        write("repository/other/b.json", flow);
        link("flows/linked", "../other");
        link("flows/b.json", "../other/b.json");

        assertThat(run("validate", "flows").err()).contains("flows/linked" + NOT_FOLLOWED);
        CommandRun.Result result = run("validate", "flows", "other");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("flows/linked/b.json:", "flows/b.json:", "other/b.json:");
    }

    @Test
    void an_option_follows_them() throws IOException {
        link("flows/linked", "../../outside");
        link("flows/zero.json", "/dev/zero");

        CommandRun.Result result = run("validate", "--follow-links", "flows");

        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).contains("flows/linked/flow.json:", "flows/linked/secret.json:");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_fix_is_never_written_behind_a_link_that_was_found() throws IOException {
        link("flows/linked", "../../outside");
        link("flows/flow.json", "../.hidden/flow.json");
        Path hidden = write("repository/.hidden/flow.json", flow);

        CommandRun.Result result = run("validate", "--fix", "--follow-links", "flows");

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err())
                .contains(
                        "flows/linked/flow.json: not fixed, because a link leads to it; name the file itself to fix it\n",
                        "flows/flow.json: not fixed, because a link leads to it; name the file itself to fix it\n",
                        "fixed nothing; 2 files behind a link\n");
        assertThat(outside).hasContent(flow);
        assertThat(hidden).hasContent(flow);
        assertThat(run("validate", "--fix", "--dry-run", "--follow-links", "flows")
                        .out())
                .isEmpty();
    }

    @Test
    void a_link_that_the_user_names_is_the_users() throws IOException {
        link("mine.json", "../outside/flow.json");

        CommandRun.Result result = run("validate", "--fix", "mine.json");

        assertThat(result.err()).isEqualTo("appflow-testkit: fixed 1 finding in 1 file\n");
        assertThat(folder.resolve("repository/mine.json")).isSymbolicLink();
        assertThat(outside).hasContent(flow.replace("rate(1 hour)", "rate(1hours)"));
        link("folder", "../outside");
        assertThat(run("validate", "folder").out()).contains("folder/secret.json:");
    }

    @Test
    void a_file_that_becomes_a_link_after_the_search_is_not_read() throws IOException {
        Console console = CommandRun.in(folder.resolve("repository")).console();
        GivenFolders given = Inputs.given(console.workingFolder(), List.of("flows"), false);
        Input found = Inputs.find(console.workingFolder(), List.of("flows"), given)
                .found()
                .get(0);
        Files.delete(folder.resolve("repository/flows/a.json"));
        link("flows/a.json", "../../outside/secret.json");

        assertThatThrownBy(() -> found.read(console.in(), 1_000)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_becomes_a_link_before_it_is_fixed_is_left_alone() throws Exception {
        Path fixable = write("repository/flows/a.json", flow);
        Console console = CommandRun.in(folder.resolve("repository")).console();
        GivenFolders given = Inputs.given(console.workingFolder(), List.of("flows"), false);
        ValidationSetup setup = ValidationSetup.read(
                console.workingFolder(), console.clock(), 1_000_000, 100, given, null, null, false);
        Fixes fixes = Fixes.of(
                console,
                setup,
                Inputs.find(console.workingFolder(), List.of("flows"), given).found());
        Files.delete(fixable);
        link("flows/a.json", "../../outside/flow.json");

        fixes.write();

        assertThat(outside).hasContent(flow);
        assertThat(fixes.result()).isEqualTo("fixed nothing; 1 file changed meanwhile");
    }

    @Test
    void a_configuration_that_is_a_link_to_elsewhere_is_refused() throws IOException {
        write("outside/appflow-testkit.yaml", "profile: " + CANARY + "\n");
        link("flows/appflow-testkit.yaml", "../../outside/appflow-testkit.yaml");

        CommandRun.Result result = clean(run("validate", "flows"));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err())
                .startsWith("appflow-testkit: flows/a.json: its configuration cannot be read: ")
                .endsWith("appflow-testkit.yaml is a link that leads out of its folder and of the given folders\n");
        assertThat(run("validate", "--follow-links", "flows").out()).contains(CANARY);
        write("repository/a/appflow-testkit.yaml", "profile: strict\n");
        write("repository/b/c.json", flow);
        link("b/appflow-testkit.yaml", "../a/appflow-testkit.yaml");
        assertThat(run("validate", "a", "b").out()).contains(": error:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside/secret.json", "linked.json", "/proc/self/environ"})
    void a_baseline_elsewhere_is_not_read_because_a_configuration_names_it(String baseline) throws IOException {
        link("flows/linked.json", "../../outside/secret.json");
        write("repository/flows/appflow-testkit.yaml", "baseline: " + baseline + "\n");

        CommandRun.Result result = clean(run("validate", "flows"));

        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out())
                .contains("baseline must be below the folder of the configuration or below a given folder, but \""
                        + baseline + "\" is elsewhere; name it with --baseline instead");
    }

    @Test
    void a_baseline_in_the_folder_of_the_configuration_is_read() throws IOException {
        write("repository/flows/b.json", flow);
        run("validate", "--write-baseline", "known.json", "flows");
        write("repository/appflow-testkit.yaml", "baseline: known.json\n");

        assertThat(run("validate", "flows").out()).contains("2 in the baseline");
    }

    @Test
    void a_served_fake_starts_without_them() throws IOException {
        link("flows/secret.json", "../../outside/secret.json");
        link("flows/flow.json", "../../outside/flow.json");

        CommandRun.Result result = clean(run("serve", "--port", "0", "--quiet", "--flows", "flows"));

        // the profile of the flow that was read is missing, so the command ends
        assertThat(result.err())
                .startsWith("appflow-testkit: flows/flow.json" + NOT_FOLLOWED + "appflow-testkit: flows/secret.json"
                        + NOT_FOLLOWED)
                .contains("cannot be given");
    }

    @Test
    void a_name_that_forges_a_line_is_escaped() throws IOException {
        link("flows/x\n::error::forged.json", "../../outside/secret.json");

        assertThat(Stream.of(run("validate", "flows").err().split("\n"))).noneMatch(line -> line.startsWith("::"));
    }
}
