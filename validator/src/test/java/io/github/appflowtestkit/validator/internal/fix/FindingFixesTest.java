package io.github.appflowtestkit.validator.internal.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.internal.fix.FindingFixes.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingFixesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.toString().contains("/fix/"))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The edits of one finding, made by themselves, remove it. */
    @ParameterizedTest
    @MethodSource("documents")
    void each_fix_removes_its_finding(Path file) throws IOException {
        String text = Files.readString(file);
        List<Finding> findings = VALIDATOR.validate("a", text).findings();

        FindingFixes.of(text, findings).forEach((finding, edits) -> {
            String fixed = applied(text, edits);
            assertThat(fixed).isNotEqualTo(text);
            assertThat(VALIDATOR.validate("a", fixed).findings())
                    .noneMatch(each ->
                            each.rule().equals(finding.rule()) && each.pointer().equals(finding.pointer()));
        });
    }

    @Test
    void a_fix_has_the_smallest_range() {
        String text = flow("rate(1hour)");
        Finding spelling = finding("AF2005", text);
        Position end = spelling.range().end();

        Map<Finding, List<Edit>> fixes = FindingFixes.of(text, List.of(spelling));
        assertThat(applied(text, fixes.getOrDefault(spelling, List.of()))).isEqualTo(flow("rate(1hours)"));
        assertThat(fixes.get(spelling)).singleElement().satisfies(edit -> {
            assertThat(edit.text()).isEqualTo("s");
            assertThat(edit.range().start()).isEqualTo(edit.range().end());
            assertThat(edit.range().start()).isEqualTo(new Position(end.line(), end.column() - 2));
        });
    }

    @Test
    void a_generated_document_and_a_finding_without_a_safe_fix_have_none() {
        String text = flow("rate(1hour)");
        Finding spelling = finding("AF2005", text);
        assertThat(FindingFixes.of("{\"terraform_version\": \"1\", \"serial\": 1}", List.of(spelling)))
                .isEmpty();
        assertThat(FindingFixes.of("{", List.of(spelling))).isEmpty();
    }

    private static Finding finding(String rule, String text) {
        return VALIDATOR.validate("a.json", text).findings().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String flow(String schedule) {
        return "{\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": \"Scheduled\",\n"
                + "\"triggerProperties\": {\"Scheduled\": {\"scheduleExpression\": \"" + schedule + "\"}}}}";
    }

    private static String applied(String text, List<Edit> edits) {
        List<Edit> lastFirst = new ArrayList<>(edits);
        lastFirst.sort(Comparator.comparing((Edit edit) -> edit.range().start()).reversed());
        String fixed = text;
        for (Edit edit : lastFirst) {
            int start = offset(text, edit.range().start());
            int end = offset(text, edit.range().end());
            fixed = fixed.substring(0, start) + edit.text() + fixed.substring(end);
        }
        return fixed;
    }

    private static int offset(String text, Position position) {
        int at = 0;
        for (int line = 1; line < position.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + position.column() - 1;
    }
}
