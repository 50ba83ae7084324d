package io.github.appflowtestkit.validator.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of rules that look at all files of a run: each case is a folder. */
class RunRuleCasesTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    static Stream<Path> cases() {
        return RuleTesting.ruleFolders().stream()
                .flatMap(folder -> RuleTesting.list(folder).stream())
                .filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_run_has_exactly_the_expected_findings(Path folder) throws IOException {
        String actual = check(folder).stream()
                .map(report -> report.findings().stream()
                        .map(finding -> report.name() + ": " + RuleTesting.line(finding))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
        if (folder.getFileName().toString().startsWith("ok-")) {
            assertThat(actual).isEmpty();
            return;
        }
        Path golden = Path.of(folder + ".expected");
        if (UPDATE) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden)).isNotEmpty();
        assertThat(check(folder))
                .flatExtracting(Report::findings)
                .extracting(Finding::rule)
                .containsOnly(folder.getName(folder.getNameCount() - 2).toString());
    }

    @Test
    void every_rule_of_a_run_has_two_bad_cases_and_two_near_misses() {
        for (RunRule rule : Catalogue.builtIn().runRules()) {
            String id = rule.info().id();
            for (String prefix : List.of("bad-", "ok-")) {
                assertThat(cases().filter(folder -> folder.toString().contains(id)
                                && folder.getFileName().toString().startsWith(prefix)))
                        .as(prefix + " cases of " + id)
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    private static List<Report> check(Path folder) {
        ValidationRun run = FlowValidator.create().newRun();
        List<Report> reports = new ArrayList<>();
        for (Path file : RuleTesting.list(folder)) {
            reports.add(run.validate(
                    file.getFileName().toString(), RuleTesting.read(file).getBytes(StandardCharsets.UTF_8)));
        }
        reports.addAll(run.crossFileReports());
        return reports;
    }
}
