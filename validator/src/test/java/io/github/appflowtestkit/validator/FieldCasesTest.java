package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Flows from public code and reports have the findings that their index expects.
 *
 * <p>Runs with {@code -Dappflow.field=FOLDER}; the folder has an index.json and the flows. The cases of the rules hold
 * the same without the folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldCasesTest {

    /** The rules that the index calls new, or names only by what they are about. */
    private static final Map<String, String> RULES_BY_SUBJECT = Map.of(
            "Map_all with named sourceFields", "AF4019 warning",
            "incrementalPullConfig on a flow that is not Scheduled", "AF2016 warning",
            "fields that are projected but reach no destination: a note", "AF4020 note");

    /** What the finding says, by the subject in the index. */
    private static final Map<String, List<String>> WORDS_BY_SUBJECT = Map.of(
            "hint names aggregationType None with targetFileSize", List.of("\"None\"", "targetFileSize"),
            "hint says that DAY gives year, month and day folders", List.of("\"DAY\"", "year, month and day"));

    private record Case(String name, JsonNode expected, Report report) {

        String about() {
            return expected.path("about").asString("");
        }

        List<String> rules() {
            return report.findings().stream()
                    .map(finding ->
                            finding.rule() + " " + finding.severity().name().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }
    }

    private List<Case> cases = List.of();

    @BeforeAll
    void read() {
        String folder = System.getProperty("appflow.field", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.field=FOLDER to check flows from public reports");
        List<Case> read = new ArrayList<>();
        for (JsonNode entry :
                JsonMapper.shared().readTree(Path.of(folder, "index.json").toFile())) {
            if (entry.has("file")) {
                Path file = Path.of(folder, entry.get("file").asString());
                read.add(new Case(
                        entry.get("case").asString(),
                        entry.get("expected"),
                        FlowValidator.create().validate(file)));
            }
        }
        cases = read;
    }

    @TestFactory
    Stream<DynamicTest> each_flow_has_the_expected_findings() {
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(Case each) {
        boolean isError = each.expected().path("severity").asString("").equals("error");
        assertThat(each.report().isValid())
                .as("no errors in %s", each.report().findings())
                .isEqualTo(!isError);
        String rule = each.expected().path("rule").asString("");
        if (RULES_BY_SUBJECT.containsKey(each.about())) {
            assertThat(each.rules()).contains(RULES_BY_SUBJECT.get(each.about()));
        } else if (!rule.isEmpty()) {
            assertThat(rule).as("the id of the rule about %s", each.about()).isNotEqualTo("new");
            assertThat(each.rules())
                    .contains(rule + " " + each.expected().get("severity").asString());
        }
        if (WORDS_BY_SUBJECT.containsKey(each.about())) {
            assertThat(each.report().findings())
                    .filteredOn(finding -> finding.rule().equals(rule))
                    .singleElement()
                    .satisfies(finding -> assertThat(
                                    finding.message() + finding.hint().orElse(""))
                            .contains(WORDS_BY_SUBJECT.get(each.about())));
        }
    }

    @Test
    void no_flow_is_blamed_for_a_mask_length() {
        assertThat(cases)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(each.report().findings())
                        .as(each.name())
                        .noneMatch(finding -> finding.pointer().endsWith("/MASK_LENGTH")));
    }

    @Test
    void every_subject_that_is_named_here_is_in_the_index() {
        assertThat(cases).extracting(Case::about).containsAll(RULES_BY_SUBJECT.keySet());
        assertThat(cases).extracting(Case::about).containsAll(WORDS_BY_SUBJECT.keySet());
    }
}
