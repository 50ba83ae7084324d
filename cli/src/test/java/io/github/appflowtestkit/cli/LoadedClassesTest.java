package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking files loads nothing that only other runs need, so that the command starts quickly. */
class LoadedClassesTest {

    /** The language server; what reads options, except for its exceptions, which a method may catch; Jackson's mapper. */
    private static final Pattern OF_OTHER_RUNS = Pattern.compile(
            "(?:org\\.eclipse\\.lsp4j|com\\.google\\.gson|io\\.github\\.appflowtestkit\\.cli\\.lsp)\\..*"
                    + "|picocli\\.(?!CommandLine\\$(?:Picocli|Parameter)Exception$).*"
                    + "|.*\\.databind\\.ObjectMapper");

    @TempDir
    private Path folder;

    @Test
    void validate_loads_no_class_of_other_runs() throws Exception {
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "validate",
                        Path.of("../examples/flows").toRealPath().toString(),
                        Path.of("../examples/broken/enum-case.json")
                                .toRealPath()
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readAllLines(log).stream()
                        .map(line -> line.replaceFirst("^\\[.*?\\] ", "").replaceFirst(" source:.*", "")))
                .contains(ValidateCommand.class.getName())
                .noneMatch(name -> OF_OTHER_RUNS.matcher(name).matches());
    }
}
