package io.github.appflowtestkit.validator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tests of rules check documents. */
public final class RuleTesting {

    /** The moment of all checks in these tests. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static final FlowValidator EVERY_RULE =
            FlowValidator.builder().everyRule().clock(CLOCK).build();

    /** The entities that the cases of the rules about fields use. */
    private static final FlowValidator WITH_ENTITIES = EVERY_RULE.toBuilder()
            .entities(Path.of("src/test/resources/cases/entities"))
            .build();

    private RuleTesting() {}

    /** The files of a folder in a stable order. */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A flow to be checked, as it stands in a text. */
    public static RuleInput input(String name, String json, List<Finding> earlier) {
        JsonObject request =
                (JsonObject) new DocumentReader(1 << 20, 100).read(json).root().orElseThrow();
        return RuleInput.of(ResourceType.FLOW, name, DocumentKind.CREATE_FLOW, request, earlier);
    }

    /** Checks the files of a case in one run, with every rule there is. */
    public static List<Report> check(RuleCase each) {
        ValidationRun run = (each.rule().startsWith("AF8") ? WITH_ENTITIES : EVERY_RULE).newRun();
        List<Report> reports = new ArrayList<>();
        each.files().forEach((name, json) -> reports.add(run.validate(name, json.getBytes(UTF_8))));
        reports.addAll(run.crossFileReports());
        return reports;
    }

    /** Checks a file with every rule there is. */
    public static List<Finding> check(Path file) {
        return EVERY_RULE.validate(file).findings();
    }

    /** What the case's own rule reports, as the case files hold it. */
    public static String ownFindings(RuleCase each, List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.rule().equals(each.rule()))
                        .map(finding -> (each.files().size() == 1 ? "" : report.name() + ": ") + caseLine(finding)))
                .collect(Collectors.joining());
    }

    /** Errors of other rules than the case's own. */
    public static List<String> otherErrors(RuleCase each, List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().equals(each.rule()))
                .map(RuleTesting::line)
                .toList();
    }

    /** A finding without its range. */
    private static String caseLine(Finding finding) {
        return severity(finding) + " at \"" + finding.pointer() + "\": " + finding.message() + "\n"
                + finding.hint().map(hint -> "hint: " + hint + "\n").orElse("");
    }

    /** A finding with its range. */
    public static String line(Finding finding) {
        return finding.rule() + " " + severity(finding) + " \"" + finding.pointer() + "\" " + finding.range() + "\n  "
                + finding.message()
                + finding.hint().map(hint -> "\n  hint: " + hint).orElse("") + "\n";
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
