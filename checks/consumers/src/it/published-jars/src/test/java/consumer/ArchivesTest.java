package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives of the command, unpacked in a folder with spaces. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its launcher is another one, and tar and links differ")
class ArchivesTest {

    private static final Path TAR = Path.of(System.getProperty("archive") + ".tar.gz");
    private static final Path ZIP = Path.of(System.getProperty("archive") + ".zip");

    @TempDir
    static Path temporary;

    private static Path home;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void unpack() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("a folder with spaces"));
        Run tar = run(folder, "tar", "-xzf", TAR.toString());
        assertEquals(0, tar.code(), tar.err());
        try (Stream<Path> files = Files.list(folder)) {
            home = files.findFirst().orElseThrow();
        }
    }

    @Test
    void sound_flows_give_exit_code_0() throws Exception {
        Run run = run(
                temporary,
                launcher(),
                "validate",
                home.resolve("examples/flows").toString());
        assertEquals("", run.err());
        assertEquals("checked 8 flows in 8 files: 8 requests\nno findings in 8 files\n", run.out());
        assertEquals(0, run.code());
    }

    @Test
    void broken_flows_give_exit_code_1_and_findings() throws Exception {
        Run run = run(home, launcher(), "validate", "examples/broken/misspelled-members.json");
        assertEquals(1, run.code(), run.err());
        assertTrue(
                run.out().startsWith("examples/broken/misspelled-members.json:22:9: error: unknown member"), run.out());
    }

    @Test
    void arguments_arrive_as_they_are() throws Exception {
        Run run = run(temporary, launcher(), "validate", "it's $HOME *", "");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("it's $HOME *: file or folder not found"), run.err());
    }

    @Test
    void links_lead_to_the_command() throws Exception {
        Path bin = Files.createDirectories(temporary.resolve("some bin"));
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), bin.relativize(Path.of(launcher())));
        Path link = Files.createSymbolicLink(bin.resolve("link"), relative);
        Run run = run(temporary, link.toString(), "--version");
        assertEquals("appflow-testkit " + System.getProperty("version") + "\n", run.out(), run.err());
    }

    @Test
    void a_missing_java_is_reported() throws Exception {
        Path empty = Files.createDirectories(temporary.resolve("no java"));
        Run run = run(temporary, "/usr/bin/env", "JAVA_HOME=" + empty, launcher(), "--version");
        assertEquals(70, run.code());
        assertEquals("appflow-testkit: JAVA_HOME is \"" + empty + "\", but this folder has no bin/java\n", run.err());
    }

    @Test
    void both_archives_have_the_same_files() throws IOException {
        Set<String> unpacked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.getParent().relativize(file).toString())
                    .filter(name -> !name.endsWith(".jsa"))
                    .forEach(unpacked::add);
        }
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertEquals(
                    unpacked,
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (String file : List.of(
                "LICENSE",
                "README.md",
                "bin/appflow-testkit.cmd",
                "third-party/appflow-testkit.txt",
                "third-party/appflow-testkit-validator.txt",
                "third-party/appflow-testkit-fake-client.txt",
                "completions/appflow-testkit.bash",
                "completions/appflow-testkit.fish",
                "completions/zsh/_appflow-testkit",
                "man/man1/appflow-testkit.1",
                "man/man1/appflow-testkit-validate.1")) {
            assertTrue(Files.isRegularFile(home.resolve(file)), file);
        }
    }

    private static String launcher() {
        return home.resolve("bin/appflow-testkit").toString();
    }

    /** Runs a command with the Java of this test, a plain PATH, and a home of its own. */
    private static Run run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = builder.start().waitFor();
        return new Run(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
