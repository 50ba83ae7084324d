package io.github.appflowtestkit.reports;

import static io.github.appflowtestkit.reports.Checked.finding;
import static io.github.appflowtestkit.reports.Checked.range;
import static io.github.appflowtestkit.reports.Checked.rangeOf;

import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A result with everything that a format may have to show: each severity, findings that are held back, fixes, related places,
 * several flows of a file, and odd characters.
 */
public final class Everything {

    private static final String ODD = """
            {
              "flowName": "a|b <b>%25</b> ::error::no",
              "description": "🙂 שלום \u202E \u001B[31m]]> &amp; `x` *y* password=hunter2hunter2"
            }
            """;

    private static final String TEMPLATE = """
            Resources:
              Orders:
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: orders
                  TriggerConfig: {TriggerType: Scheduled, TriggerProperties: {ScheduleExpression: rate(1hour)}}
              Leads:
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: orders
                  Tasks: []
            """;

    private Everything() {}

    /** The result. */
    public static CheckResult result() {
        return new CheckResult(
                List.of(odd(), template(), sound(), configuration()),
                List.of(
                        new SkippedFile("flows/package.json", "no flow"),
                        new SkippedFile("flows/target", "hidden folders, node_modules and target are not searched")),
                1,
                1,
                List.of("flows/lost.json: file or folder not found"),
                Severity.ERROR);
    }

    private static CheckedFile odd() {
        String path = "flows/odd name, 100%::x/🙂 <a>&'\".json";
        Finding name = finding(
                Severity.ERROR,
                "AF1006",
                "PatternNotMet",
                rangeOf("\"a|b <b>%25</b> ::error::no\"", ODD),
                "flowName must contain only letters, but is \"a|b <b>%25</b> ::error::no\"",
                "100%, or\n::warning::two lines: \u001B[1m & ]]> ##[group]x");
        Finding description = finding(
                Severity.WARNING,
                "AF9001",
                "OddCharacters",
                rangeOf("\"description\"", ODD),
                "🙂 שלום \u202E \u0000 `x` *y* [z](https://example.com) | \\ $a$ @me",
                null);
        return file(
                path,
                DocumentKind.CREATE_FLOW,
                ODD,
                List.of(new CheckedFlow("a|b <b>%25</b> ::error::no", "", range(1, 1, 1))),
                new ReportedFinding(name, "00000000000000000000000000000001", Optional.empty(), List.of()),
                new ReportedFinding(description, "00000000000000000000000000000002", Optional.empty(), List.of()));
    }

    private static CheckedFile template() {
        Range schedule = rangeOf("rate(1hour)", TEMPLATE);
        Finding spelling = inFlow(
                "Orders",
                finding(
                        Severity.WARNING,
                        "AF2005",
                        "ScheduleSpelling",
                        schedule,
                        "ScheduleExpression should be \"rate(1hours)\", but is \"rate(1hour)\"",
                        null));
        Finding cron =
                inFlow("Orders", finding(Severity.NOTE, "AF2006", "ScheduleCron", schedule, "a schedule", "a hint"));
        Finding draft = inFlow(
                "Orders",
                finding(Severity.NOTE, "AF2013", "StartsAsDraft", schedule, "the flow is created as Draft", null));
        Finding twice = inFlow(
                        "Leads",
                        finding(
                                Severity.WARNING,
                                "AF5001",
                                "FlowNameTwice",
                                new Range(
                                        range(10, 17, 17).start(),
                                        range(10, 17, 23).end()),
                                "duplicate flowName \"orders\": a flow in this file has the same name",
                                "choose another name"))
                .withRelated(List.of(
                        new RelatedLocation(
                                Optional.empty(),
                                "/Resources/Orders/Properties/FlowName",
                                rangeOf("orders", TEMPLATE),
                                "the first flow of that name"),
                        new RelatedLocation(
                                Optional.of("flows/sound.json"), "/flowName", range(2, 15, 20), "another one")));
        Finding tasks = inFlow(
                "Leads",
                finding(
                        Severity.ERROR,
                        "AF1001",
                        "MissingMember",
                        new Range(range(10, 7, 7).start(), range(11, 7, 16).end()),
                        "missing member \"SourceFlowConfig\" in the flow",
                        "it must be an object"));
        Position end = new Position(schedule.end().line(), schedule.end().column() - 1);
        return file(
                "flows/template.yaml",
                DocumentKind.CLOUDFORMATION,
                TEMPLATE,
                List.of(
                        new CheckedFlow("Orders", "/Resources/Orders/Properties", range(5, 7, 90)),
                        new CheckedFlow("Leads", "/Resources/Leads/Properties", range(10, 7, 20))),
                new ReportedFinding(
                        spelling,
                        "00000000000000000000000000000003",
                        Optional.empty(),
                        List.of(new TextEdit(new Range(end, end), "s"))),
                new ReportedFinding(
                        cron,
                        "00000000000000000000000000000004",
                        Optional.of(new HeldBack.Suppressed(
                                "the console | is not used <here>", Optional.of(LocalDate.of(2027, 1, 31)))),
                        List.of()),
                new ReportedFinding(
                        draft, "00000000000000000000000000000005", Optional.of(new HeldBack.Baselined()), List.of()),
                new ReportedFinding(twice, "00000000000000000000000000000006", Optional.empty(), List.of()),
                new ReportedFinding(tasks, "00000000000000000000000000000007", Optional.empty(), List.of()));
    }

    private static CheckedFile sound() {
        String text = "{\n  \"flowName\": \"leads\"\n}\n";
        return file(
                "flows/sound.json",
                DocumentKind.CREATE_FLOW,
                text,
                List.of(new CheckedFlow(
                        "leads",
                        "",
                        new Range(range(1, 1, 1).start(), range(3, 2, 2).end()))));
    }

    private static CheckedFile configuration() {
        Finding unused = finding(
                Severity.NOTE,
                "AF0004",
                "UnusedSuppression",
                range(2, 11, 17),
                "unused suppression of AF4006",
                "remove it");
        String text = "suppressions:\n  - rule: AF4006\n    reason: old\n";
        return new CheckedFile(
                "appflow-testkit.yaml",
                new Report("appflow-testkit.yaml", Optional.empty(), List.of(unused)),
                SourceText.of(text.getBytes(StandardCharsets.UTF_8)),
                () -> List.of(
                        new ReportedFinding(unused, "00000000000000000000000000000008", Optional.empty(), List.of())),
                List::of);
    }

    private static CheckedFile file(
            String path, DocumentKind kind, String text, List<CheckedFlow> flows, ReportedFinding... findings) {
        List<Finding> reported = List.of(findings).stream()
                .filter(ReportedFinding::isReported)
                .map(ReportedFinding::finding)
                .toList();
        return new CheckedFile(
                path,
                new Report(path, Optional.of(kind), flows, List.of(), reported),
                SourceText.of(text.getBytes(StandardCharsets.UTF_8)),
                () -> List.of(findings),
                List::of);
    }

    private static Finding inFlow(String flow, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.name(),
                finding.severity(),
                finding.layer(),
                "/Resources/" + flow + "/Properties",
                finding.range(),
                finding.message(),
                finding.hint(),
                finding.violation(),
                Optional.of(flow));
    }
}
