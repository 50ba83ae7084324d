package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each document of the public with a flow has a picture in each format.
 *
 * <p>Runs with {@code -Dappflow.corpus=FOLDER} and {@code -Dappflow.field=FOLDER}.
 */
class PublicPicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"appflow.corpus", "appflow.field"})
    void each_flow_has_a_picture(String property) throws IOException {
        String root = System.getProperty(property, "");
        assumeTrue(!root.isEmpty(), "give -D" + property + "=FOLDER to draw flows of the public");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(json|yaml|yml|tf|template)"))
                    .filter(file -> !file.endsWith("index.json"))
                    .toList();
        }
        int drawn = 0;
        for (Path file : files) {
            for (PictureFormat format : PictureFormat.values()) {
                CommandRun.Result result =
                        CommandRun.in(Path.of(root)).run("render", "--format", format.toString(), file.toString());
                assertThat(result.code()).as(file + " " + result.err()).isIn(ExitCode.OK, ExitCode.UNREADABLE);
                drawn += result.code() == ExitCode.OK ? 1 : 0;
            }
        }
        assertThat(drawn).isGreaterThan(files.size() * 3);
    }
}
