package io.github.appflowtestkit.reports.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.Checked;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.Fixture;
import io.github.appflowtestkit.validator.Severity;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {

    @Test
    void Jenkins_accepts_it() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/junit-of-jenkins.xsd").toFile());

        for (CheckResult result : List.of(Fixture.result(), Fixture.incomplete(), new CheckResult(List.of()))) {
            assertThatCode(() ->
                            schema.newValidator().validate(new StreamSource(new StringReader(JUnitReport.of(result)))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void each_flow_is_a_case_and_sound_ones_pass() throws Exception {
        Element root = parsed(JUnitReport.of(Fixture.result()));

        assertThat(cases(root))
                .containsExactly(
                        "my flows/100% orders 🚀.json: orders fails",
                        "my flows/template.yaml: Sound passes",
                        "my flows/template.yaml: Leads fails",
                        "terraform/known.tf: aws_appflow_flow.known passes");
        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void a_case_fails_as_the_run_does(Severity failOn) throws Exception {
        CheckedFile file = Checked.file(
                "a.json",
                "{}\n",
                Checked.finding(Severity.WARNING, "AF2005", "ScheduleSpelling", Checked.range(1, 1, 2), "odd", null));
        CheckResult result = new CheckResult(List.of(file), List.of(), 0, 0, List.of(), failOn);

        assertThat(cases(parsed(JUnitReport.of(result))))
                .containsExactly("a.json: document " + (failOn == Severity.ERROR ? "passes" : "fails"));
    }

    @Test
    void what_XML_cannot_hold_is_replaced() throws Exception {
        CheckedFile file = Checked.file(
                "a\u0000b.json", "{}\n", Checked.error(Checked.range(1, 1, 2), "bell \u0007 and half \uD83D"));

        Element failure = (Element) parsed(JUnitReport.of(Checked.result(file)))
                .getElementsByTagName("failure")
                .item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("bell \u2407 and half \uFFFD");
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<String> cases(Element root) {
        NodeList found = root.getElementsByTagName("testcase");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element each = (Element) found.item(i);
            boolean fails = each.getElementsByTagName("failure").getLength() > 0;
            cases.add(
                    each.getAttribute("classname") + ": " + each.getAttribute("name") + (fails ? " fails" : " passes"));
        }
        return cases;
    }
}
