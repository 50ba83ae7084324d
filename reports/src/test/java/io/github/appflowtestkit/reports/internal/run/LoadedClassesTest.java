package io.github.appflowtestkit.reports.internal.run;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.validator.Severity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text report loads nothing of the other formats and finds no details, so that the command starts quickly. */
class LoadedClassesTest {

    private static final Pattern OURS = Pattern.compile("^\\[.*?\\] (io\\.github\\.appflowtestkit\\S+) source:");

    private static final Pattern NOT_NEEDED = Pattern.compile(
            ".*\\.reports\\.internal\\.(?!text\\.|run\\.).*|.*\\.FindingDetails|.*\\.Fingerprint|.*\\.internal\\.fix\\..*");

    @TempDir
    private Path folder;

    @Test
    void text_needs_no_other_format_and_no_details() throws Exception {
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Check.class.getName(),
                        "../examples/broken/bad-schedule.json"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("output.txt"))).isZero();
        Set<String> loaded = Files.readAllLines(log).stream()
                .map(OURS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(loaded)
                .contains("io.github.appflowtestkit.reports.internal.text.TextReport")
                .noneMatch(name -> NOT_NEEDED.matcher(name).matches());
    }

    /** The program in the process. */
    static final class Check {

        private Check() {}

        /** Prints the report on a file. */
        public static void main(String[] arguments) throws ValidationSetup.UnreadableException {
            WorkingFolder working = new WorkingFolder(Path.of(""));
            List<String> paths = List.of(arguments);
            ValidationSetup setup = ValidationSetup.read(
                    working,
                    InstantSource.system(),
                    1_000_000,
                    100,
                    Inputs.given(working, paths, false),
                    null,
                    null,
                    false);
            CheckRun run = new CheckRun(setup, InputStream.nullInputStream());
            run.check(Inputs.find(working, paths, setup.given()), input -> {});
            System.out.print(ReportFormat.TEXT.write(run.result(Severity.ERROR)));
        }
    }
}
