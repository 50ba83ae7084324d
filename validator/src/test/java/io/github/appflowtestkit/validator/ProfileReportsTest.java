package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connector profiles as public reports have them, each with what the service said, and exactly what is said of them here. */
class ProfileReportsTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final Path REPORTS = Path.of("src/test/resources/cases/profile-reports");

    static List<Path> reports() {
        return RuleTesting.list(REPORTS).stream()
                .filter(file -> !file.toString().endsWith(".expected"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_has_exactly_these_findings(Path report) throws IOException {
        Path expected = Path.of(report + ".expected");
        String actual =
                RuleTesting.check(report).stream().map(RuleTesting::line).collect(Collectors.joining());
        if (UPDATE) {
            Files.writeString(expected, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @Test
    void there_are_fourteen() {
        assertThat(reports()).hasSize(14);
    }
}
