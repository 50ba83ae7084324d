package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with mistakes in text and structure, and exactly what is said of them. */
class DocumentCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    static Stream<Path> faulty() {
        return Stream.of("read", "structure").flatMap(DocumentCasesTest::documents);
    }

    static Stream<Path> sound() {
        return documents("sound");
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void says_what_is_wrong_and_where(Path document) throws IOException {
        String actual = told(document);
        Path golden = Path.of(document.toString().replace(".json", ".expected"));
        if (UPDATE) {
            Files.writeString(golden, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(golden)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void is_silent_on_sound_documents(Path document) {
        assertThat(told(document)).isEmpty();
    }

    private static String told(Path document) {
        List<Finding> findings = VALIDATOR.validate(document).findings().stream()
                .filter(finding -> finding.layer() == Layer.READ || finding.layer() == Layer.STRUCTURE)
                .toList();
        return findings.stream().map(DocumentCasesTest::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return finding.range() + " " + finding.rule() + " " + finding.name() + " at \"" + finding.pointer() + "\"\n    "
                + finding.message() + "\n"
                + finding.hint().map(hint -> "    hint: " + hint + "\n").orElse("");
    }

    private static Stream<Path> documents(String folder) {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
