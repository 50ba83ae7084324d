package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The extension needs neither AssertJ nor junit-jupiter-params. */
class SlimClassPathTest {

    private static final List<String> LEFT_OUT = List.of("assertj", "assertions", "junit-jupiter-params", "mockito");

    @Test
    void a_test_passes_where_they_are_missing() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LEFT_OUT.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        SlimRun.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output)
                .isEqualToIgnoringNewLines(
                        "3 tests passed, 0 failed, org.assertj: absent, org.junit.jupiter.params: absent");
        assertThat(process.waitFor()).isZero();
    }
}
