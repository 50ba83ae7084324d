package io.github.appflowtestkit.reports.internal.xml;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.FindingLine;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The report as JUnit's XML, as Jenkins and GitLab read it: a suite for each file, and a case for each flow.
 *
 * <p>A case fails if a finding of its flow makes the run fail; all other findings of the flow are its output.
 */
public final class JUnitReport {

    private JUnitReport() {}

    /** The report on what was found. */
    public static String of(CheckResult result) {
        List<Suite> suites = new ArrayList<>();
        for (CheckedFile file : result.files()) {
            suites.add(Suite.of(file, result.failOn()));
        }
        suites.addAll(unreadable(result.failures()));
        return XmlOutput.of(xml ->
                xml.element("testsuites", root -> counts(root.attribute("name", "appflow-testkit"), suites), all -> {
                    for (Suite suite : suites) {
                        write(all, suite);
                    }
                }));
    }

    /** Whether a file starts as this report does. */
    public static boolean startsReport(String start) {
        return start.startsWith("<?xml") && start.contains("<testsuites name=\"appflow-testkit\"");
    }

    private record Suite(String name, List<Case> cases, List<String> errors) {

        static Suite of(CheckedFile file, Severity failOn) {
            List<Case> cases = new ArrayList<>();
            List<Finding> remaining = new ArrayList<>(file.report().findings());
            for (CheckedFlow flow : file.resources()) {
                List<Finding> own = remaining.stream().filter(flow::has).toList();
                remaining.removeAll(own);
                cases.add(Case.of(file.path(), flow.name(), own, failOn));
            }
            if (!remaining.isEmpty() || cases.isEmpty()) {
                cases.add(Case.of(file.path(), "document", remaining, failOn));
            }
            return new Suite(file.path(), cases, List.of());
        }

        long failed() {
            return cases.stream().filter(each -> !each.failures().isEmpty()).count();
        }
    }

    /**
     * One flow, or a document apart from its flows.
     *
     * @param failures the findings that fail the case
     * @param others all other findings
     */
    private record Case(String file, String name, List<Finding> failures, List<Finding> others) {

        static Case of(String file, String name, List<Finding> findings, Severity failOn) {
            return new Case(
                    file,
                    name,
                    findings.stream()
                            .filter(each -> each.severity().compareTo(failOn) >= 0)
                            .toList(),
                    findings.stream()
                            .filter(each -> each.severity().compareTo(failOn) < 0)
                            .toList());
        }
    }

    /** What could not be checked: neither a success nor a failure of a flow. */
    private static List<Suite> unreadable(List<String> failures) {
        return failures.isEmpty() ? List.of() : List.of(new Suite("not checked", List.of(), failures));
    }

    private static void counts(XmlOutput xml, List<Suite> suites) throws XMLStreamException {
        xml.attribute(
                        "tests",
                        suites.stream()
                                .mapToLong(each ->
                                        each.cases().size() + each.errors().size())
                                .sum())
                .attribute("failures", suites.stream().mapToLong(Suite::failed).sum())
                .attribute(
                        "errors",
                        suites.stream().mapToLong(each -> each.errors().size()).sum());
    }

    private static void write(XmlOutput xml, Suite suite) throws XMLStreamException {
        xml.element("testsuite", each -> counts(each.attribute("name", suite.name()), List.of(suite)), cases -> {
            for (Case each : suite.cases()) {
                write(cases, each);
            }
            for (String error : suite.errors()) {
                cases.element(
                        "testcase",
                        one -> one.attribute("classname", suite.name()).attribute("name", error),
                        in -> in.element("error", what -> what.attribute("message", error)));
            }
        });
    }

    private static void write(XmlOutput xml, Case flow) throws XMLStreamException {
        XmlOutput.Content attributes =
                each -> each.attribute("classname", flow.file()).attribute("name", flow.name());
        if (flow.failures().isEmpty() && flow.others().isEmpty()) {
            xml.element("testcase", attributes);
            return;
        }
        xml.element("testcase", attributes, in -> {
            if (!flow.failures().isEmpty()) {
                // one failure with all findings, because Jenkins shows the first of a case only
                Finding first = flow.failures().get(0);
                in.element(
                        "failure",
                        each -> each.attribute("type", first.rule() + " " + first.name())
                                .attribute("message", title(flow.failures())),
                        lines(flow.file(), flow.failures()));
            }
            if (!flow.others().isEmpty()) {
                in.element("system-out", none -> {}, lines(flow.file(), flow.others()));
            }
        });
    }

    private static String title(List<Finding> findings) {
        String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
        return Printable.line(findings.get(0).message()) + more;
    }

    private static String lines(String file, List<Finding> findings) {
        return findings.stream().map(finding -> line(file, finding)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(String file, Finding finding) {
        return FindingLine.of(file, finding)
                + finding.hint()
                        .map(hint -> "\n   hint: " + Printable.text(hint))
                        .orElse("");
    }
}
