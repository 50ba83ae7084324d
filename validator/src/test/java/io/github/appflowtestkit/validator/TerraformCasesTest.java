package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of Terraform, and exactly what is said of them. Terraform itself made the plans and states. */
class TerraformCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/terraform");
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:tf|json|tfstate)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void says_what_it_finds_in_each_flow(Path document) throws IOException {
        String actual = told(document);
        Path golden = Path.of(document + ".expected");
        if (UPDATE) {
            Files.writeString(golden, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static String told(Path document) {
        Report report = VALIDATOR.validate(document);
        return report.kind().map(DocumentKind::label).orElse("unknown") + ", flows: "
                + report.flows().size()
                + ", connector profiles: "
                + report.connectorProfiles().stream().map(CheckedFlow::name).toList() + "\n"
                + report.findings().stream()
                        .map(finding -> line(document, finding))
                        .collect(Collectors.joining());
    }

    private static String line(Path document, Finding finding) {
        return finding.range() + " " + finding.rule() + " " + finding.name() + " "
                + finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " in "
                + finding.flow().orElse("the document") + " at \"" + finding.pointer() + "\"\n    > "
                + firstLine(document, finding.range()) + "\n    " + finding.message() + "\n"
                + finding.hint().map(hint -> "    hint: " + hint + "\n").orElse("");
    }

    /** The text that the finding is about, to its end or to the end of its line. */
    private static String firstLine(Path document, Range range) {
        try {
            String line = Files.readAllLines(document).get(range.start().line() - 1);
            int end = range.end().line() == range.start().line() ? range.end().column() - 1 : line.length();
            return line.substring(range.start().column() - 1, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
