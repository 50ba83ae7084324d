package io.github.appflowtestkit.validator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flows from public reports: noise that is no difference, and changes with what they mean for an update. */
class DiffCasesTest {

    private static final Path CASES = Path.of("src/test/resources/diff");

    static List<Path> cases() {
        return folders("");
    }

    private static List<Path> folders(String start) {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> String.valueOf(folder.getFileName()).startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_comes_out_as_it_should(Path folder) throws IOException {
        FlowDiff diff = FlowDiff.between(file(folder, "old"), file(folder, "other"));
        String actual = ShownDiff.of(diff);

        assertThat(diff.isSame())
                .as(actual)
                .isEqualTo(String.valueOf(folder.getFileName()).startsWith("noise-"));
        assertThat(diff.undecided()).isEmpty();
        assertThat(actual).isEqualTo(ShownDiff.golden(folder.resolve("diff.txt"), actual));
        assertThat(FlowDiff.between(file(folder, "other"), file(folder, "old")).isSame())
                .as("the other way around")
                .isEqualTo(diff.isSame());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_names_its_source(Path folder) throws IOException {
        assertThat(Files.readAllLines(folder.resolve("case.md")).get(0)).startsWith("https://");
    }

    @Test
    void every_report_of_noise_has_its_case() {
        assertThat(folders("noise-")).hasSize(11);
        assertThat(folders("effect-")).hasSizeGreaterThanOrEqualTo(5);
    }

    private static Path file(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(name + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
