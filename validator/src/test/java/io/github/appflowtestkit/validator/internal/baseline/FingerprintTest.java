package io.github.appflowtestkit.validator.internal.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String FLOW = """
            {
              "flowName": "a b",
              "description": 1,
              "taks": [],
              "tsks": []
            }
            """;

    @Test
    void stays_as_it_is_while_lines_and_formatting_change() {
        assertThat(of("a.json", FLOW)).hasSizeGreaterThan(3).isEqualTo(of("a.json", FLOW.replace("\n", "\n\n  ")));
    }

    @Test
    void tells_findings_files_and_values_from_each_other() {
        List<String> fingerprints = of("a.json", FLOW);
        assertThat(fingerprints).doesNotHaveDuplicates().allMatch(each -> each.matches("[0-9a-f]{32}"));
        assertThat(of("b.json", FLOW)).doesNotContainAnyElementsOf(fingerprints);
        assertThat(of("a.json", FLOW.replace("a b", "a c")))
                .filteredOn(each -> !fingerprints.contains(each))
                .hasSize(1);
    }

    @Test
    void equal_findings_at_one_place_are_told_from_each_other() {
        Finding finding = findings(FLOW).get(0);
        assertThat(Fingerprint.ofAll("a.json", FLOW, List.of(finding, finding))).doesNotHaveDuplicates();
    }

    private static List<String> of(String path, String text) {
        return Fingerprint.ofAll(path, text, findings(text));
    }

    private static List<Finding> findings(String text) {
        return FlowValidator.create().validate("a.json", text).findings();
    }
}
