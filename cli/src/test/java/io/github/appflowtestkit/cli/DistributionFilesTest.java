package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The completion scripts and manual pages of the archives match the command; {@code -Dgoldens.update=true} rewrites them. */
class DistributionFilesTest {

    private static final Path FOLDER = Path.of("src/main/distribution");

    private final CommandLine main = Main.commandLine(CommandRun.in(FOLDER).console());

    @Test
    void completion_scripts_know_every_command_and_option() throws IOException {
        check(
                "completions",
                Map.of(
                        "appflow-testkit.bash", AutoComplete.bash("appflow-testkit", main),
                        "appflow-testkit.fish", Completions.fish(main),
                        "zsh/_appflow-testkit", Completions.zsh(main)));
    }

    @Test
    void every_command_has_a_manual_page() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put(ManPage.file(main), ManPage.text(main));
        main.getSubcommands().values().forEach(command -> pages.put(ManPage.file(command), ManPage.text(command)));
        check("man/man1", pages);
    }

    private static void check(String folder, Map<String, String> expected) throws IOException {
        Path root = FOLDER.resolve(folder);
        if (Boolean.getBoolean("goldens.update")) {
            for (Map.Entry<String, String> file : expected.entrySet()) {
                Files.createDirectories(root.resolve(file.getKey()).getParent());
                Files.writeString(root.resolve(file.getKey()), file.getValue());
            }
        }
        Map<String, String> actual = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                actual.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(actual)
                .as("generated files in %s; write them with -Dgoldens.update=true", folder)
                .isEqualTo(new TreeMap<>(expected));
    }
}
