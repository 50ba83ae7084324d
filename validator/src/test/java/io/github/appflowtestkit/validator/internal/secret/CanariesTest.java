package io.github.appflowtestkit.validator.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No report shows a credential, whatever is found and wherever the credential is. */
class CanariesTest {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().build();

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"(\\s*:)?");

    /** All would take a minute. */
    private static final int EACH = 4;

    private static void assertHidden(Report report, String document) {
        // the value as the service shows it is data, which no output prints
        String told = report.findings().toString();
        byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
        String baseline = Baseline.of(Path.of("a.json"), utf8, report).text(Path.of("baseline.json"));
        assertThat(Canaries.isIn(told)).as("%s%nin %s", told, document).isFalse();
        assertThat(Canaries.isIn(baseline)).as("%s%nin %s", baseline, document).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateFlow", "CreateConnectorProfile"})
    void nowhereInADocument(String operation) {
        List<String> documents = CanaryDocuments.ofModel(operation);
        for (String document : documents) {
            assertHidden(VALIDATOR.validate("a.json", document), document);
        }
        assertThat(documents).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateConnectorProfile", "UpdateConnectorProfile", "RegisterConnector", "TagResource"})
    void nowhereInARequest(String operation) {
        for (String document : CanaryDocuments.ofModel(operation)) {
            byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
            assertHidden(VALIDATOR.validateRequest(operation, "a.json", utf8), document);
        }
    }

    @Test
    void aPointerIsExactUpToItsGreatestLength() {
        String name = "u".repeat(998);
        assertThat(pointer(name)).isEqualTo("/" + name);
        assertThat(pointer(name + "uu")).isEqualTo("/" + name + "…");
        assertThat(pointer("u".repeat(9_000_000))).hasSize(1_000);
    }

    private static String pointer(String member) {
        Report report = VALIDATOR.validate("a.json", "{\"flowName\": \"ab\", \"" + member + "\": 1}");
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("AF1002"))
                .findFirst()
                .orElseThrow()
                .pointer();
    }

    static Stream<String> malformed() {
        return Stream.concat(
                Stream.concat(Canaries.all().stream(), Stream.of(Canaries.PLAIN))
                        .flatMap(canary -> CanaryDocuments.malformed(canary).stream()),
                Canaries.all().stream().flatMap(canary -> CanaryDocuments.malformedTexts(canary).stream()));
    }

    @Test
    void nowhereInAMalformedDocument() {
        malformed().forEach(document -> {
            assertHidden(VALIDATOR.validate("a.json", document), document);
            String shown = ShownDocument.of(document).masked();
            assertThat(Canaries.isIn(shown)).as("%s%nof %s", shown, document).isFalse();
        });
    }

    static Stream<String> ofLines() {
        return Stream.concat(Canaries.all().stream(), Stream.of(Canaries.PLAIN))
                .flatMap(canary -> CanaryDocuments.ofLines(canary).stream());
    }

    @Test
    void nowhereOnLinesOfACredential() {
        ofLines().forEach(document -> {
            assertHidden(VALIDATOR.validate("a.yaml", document), document);
            String shown = ShownDocument.of(document).masked();
            assertThat(Canaries.isIn(shown)).as("%s%nof %s", shown, document).isFalse();
        });
    }

    /** The cases of all rules, in which one string after the other is a canary. */
    @Test
    void nowhereInTheFindingsOfAnyRule() {
        Set<String> rules = new TreeSet<>();
        int number = 0;
        for (RuleCase each : RuleCases.all(RuleCase.Kind.BAD).toList()) {
            String document = each.json();
            Matcher text = TEXT.matcher(document);
            while (text.find()) {
                if (text.group(1) != null || number++ % EACH != 0) {
                    continue;
                }
                String canary = Canaries.all().get(number % Canaries.all().size());
                String changed =
                        document.substring(0, text.start()) + JsonText.literal(canary) + document.substring(text.end());
                Report report = VALIDATOR.validate("a.json", changed);
                report.findings().forEach(finding -> rules.add(finding.rule()));
                assertHidden(report, changed);
            }
        }
        assertThat(rules).hasSizeGreaterThan(50);
    }
}
