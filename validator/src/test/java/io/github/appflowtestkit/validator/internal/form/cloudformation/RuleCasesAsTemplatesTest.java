package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the rules as templates: the same findings, in CloudFormation's words. */
class RuleCasesAsTemplatesTest {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().clock(RuleTesting.CLOCK).build();

    /** What a template cannot hold: the token, and advice about calls that the CDK and CloudFormation make. */
    private static final Set<String> NOT_IN_TEMPLATES = Set.of("AF1011", "AF2015", "AF5002");

    /** CloudFormation converts types, and names of the API are findings of its own there. */
    private static final Set<String> OTHER_IN_TEMPLATES = Set.of("AF1002", "AF1003");

    /** The seconds in a template have no offset. */
    private static final String OFFSET = "AF2010 offset-contradicts";

    /** CloudFormation's own names that start small, and names of other operations. */
    private static final String OTHER_WORDS =
            "maxPageSize|paginationConfig|parallelismConfig|maxParallelism|supportedApiVersions";

    static Stream<RuleCase> cases() {
        return Stream.of(RuleCase.Kind.values())
                .flatMap(RuleCases::all)
                .filter(each -> each.files().size() == 1)
                .filter(each -> each.json().startsWith("{") && !each.json().contains("\"flowArn\""))
                .filter(each -> !OTHER_IN_TEMPLATES.contains(each.rule())
                        && !each.toString().equals(OFFSET))
                .filter(each -> !each.json().contains("\"clientToken\""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void have_the_same_findings(RuleCase each) {
        Report request = VALIDATOR.validate("flow.json", each.json());
        String template = AsTemplate.of(each.json());
        Report report = VALIDATOR.validate("template.json", template);

        assertThat(findings(report)).containsExactlyInAnyOrderElementsOf(findings(request));
        WrittenPlaces.check(template, report);
    }

    private static List<Map.Entry<String, String>> findings(Report report) {
        return report.findings().stream()
                .filter(finding -> !NOT_IN_TEMPLATES.contains(finding.rule()))
                .map(finding -> Map.entry(finding.rule(), finding.severity().name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void name_no_member_as_the_api_does(RuleCase each) {
        Report report = VALIDATOR.validate("template.json", AsTemplate.of(each.json()));

        for (Finding finding : report.findings()) {
            String words = finding.message() + " " + finding.hint().orElse("");
            assertThat(words.replaceAll("\"[^\"]*\"|the pattern of the service model is .*", ""))
                    .doesNotContainPattern("\\b(?!" + OTHER_WORDS + ")[a-z]+[A-Z]\\w*\\b");
        }
    }

    @Test
    void there_are_many() {
        assertThat(cases().count()).isGreaterThan(200);
    }
}
