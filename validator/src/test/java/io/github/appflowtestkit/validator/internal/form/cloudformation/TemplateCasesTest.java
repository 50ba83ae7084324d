package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates, and exactly what is said of them; the name of a template without mistakes starts with "sound". */
class TemplateCasesTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    static Stream<Path> templates() {
        return RuleTesting.list(Path.of("src/test/resources/cases/cloudformation")).stream()
                .filter(file -> file.toString().matches(".*\\.(json|yaml)"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void says_what_is_wrong_and_where(Path template) throws IOException {
        Report report = FlowValidator.create().validate(template);
        String actual = report.findings().stream()
                .map(finding -> finding.flow().map(flow -> flow + ": ").orElse("") + RuleTesting.line(finding))
                .collect(Collectors.joining());
        Path golden = Path.of(template.toString().replaceAll("\\.(json|yaml)$", ".expected"));
        if (UPDATE) {
            Files.writeString(golden, actual);
        }

        assertThat(report.kind()).contains(DocumentKind.CLOUDFORMATION);
        assertThat(actual).isEqualTo(Files.readString(golden));
        boolean isSound = template.getFileName().toString().startsWith("sound");
        assertThat(actual.isEmpty()).as("whether it is sound").isEqualTo(isSound);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_finding_is_at_the_member_that_it_is_about(Path template) {
        WrittenPlaces.check(RuleTesting.read(template), FlowValidator.create().validate(template));
    }
}
