package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives of the command, unpacked in a folder with spaces, and in one without. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its launcher is another one, and tar and links differ")
class ArchivesTest {

    private static final Path TAR = Path.of(System.getProperty("archive") + ".tar.gz");
    private static final Path ZIP = Path.of(System.getProperty("archive") + ".zip");

    @TempDir
    static Path temporary;

    private static Path home;
    private static Path plainHome;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void unpack() throws Exception {
        home = unpack(temporary.resolve("a folder with spaces"));
        plainHome = unpack(temporary.resolve("plain"));
    }

    private static Path unpack(Path folder) throws Exception {
        Files.createDirectories(folder);
        Run tar = run(folder, "tar", "-xzf", TAR.toString());
        assertEquals(0, tar.code(), tar.err());
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
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
    void the_first_run_makes_an_archive_of_classes_for_the_next_ones() throws Exception {
        Path cache = temporary.resolve("cache");
        List<Process> first = List.of(version(cache).start(), version(cache).start());
        for (Process process : first) {
            assertEquals(0, process.waitFor());
        }
        Path archive = archive(cache);
        ProcessBuilder next =
                version(cache).redirectOutput(temporary.resolve("flags").toFile());
        next.environment().put("JDK_JAVA_OPTIONS", "-XX:+PrintFlagsFinal");
        assertEquals(0, next.start().waitFor());
        assertTrue(Files.readString(temporary.resolve("flags")).contains("= " + archive), "the next run uses it");
        // an archive silently leaves out what it cannot take, such as the class files of picocli as they are published
        Run loading = run(
                temporary,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                (Runtime.version().feature() < 25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=") + archive,
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "-jar",
                plainHome.resolve("lib/appflow-testkit.jar").toString(),
                "--version");
        for (String name : List.of("picocli.CommandLine", "io.github.appflowtestkit.cli.Main")) {
            assertTrue(
                    loading.out().lines().anyMatch(line -> line.contains(" " + name + " source: shared objects file")),
                    () -> name + " must be in the archive:\n" + loading.out());
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_no_obstacle() throws Exception {
        Path file = Files.writeString(temporary.resolve("no folder"), "");
        Process process = version(file).redirectErrorStream(true).start();
        assertEquals(
                "appflow-testkit " + System.getProperty("version") + "\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }

    private static ProcessBuilder version(Path cache) {
        ProcessBuilder builder = new ProcessBuilder(
                        plainHome.resolve("bin/appflow-testkit").toString(), "--version")
                .directory(temporary.toFile());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** The only archive in a cache, once it is made. */
    private static Path archive(Path cache) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try (Stream<Path> files = Files.list(cache.resolve("appflow-testkit"))) {
                List<Path> all = files.toList();
                if (all.size() == 1 && Files.isRegularFile(all.get(0))) {
                    return all.get(0);
                }
                assertTrue(System.nanoTime() < end, () -> "one archive expected, but found " + all);
            }
            Thread.sleep(100);
        }
    }

    /** What makes an archive works in the background, and would write into a folder that is being deleted. */
    @AfterAll
    static void await_the_archive() throws Exception {
        archive(temporary.resolve(".cache"));
    }

    @Test
    void both_archives_have_the_same_files() throws IOException {
        Set<String> unpacked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.getParent().relativize(file).toString())
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
