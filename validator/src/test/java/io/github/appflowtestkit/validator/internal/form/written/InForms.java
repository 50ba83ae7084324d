package io.github.appflowtestkit.validator.internal.form.written;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.form.written.Obstacles.Obstacle;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Place;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks documents of requests in one run, and the same documents in another form in a second run. */
final class InForms {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().clock(RuleTesting.CLOCK).build();

    /** Advice about calls, which tools make themselves. */
    private static final Set<String> ABOUT_CALLS = Set.of("AF2015", "AF5002");

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500);

    private final Written written;
    private final Map<String, Both> documents = new LinkedHashMap<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    private InForms(Written written) {
        this.written = written;
    }

    /** A document of requests, and how it is written in the form. */
    private record Both(Marked json, WrittenForm form, Marked text) {}

    /**
     * What two runs found.
     *
     * @param expected the findings in the requests, at the places that they have in the form: rule, severity and place
     * @param actual the findings in the form
     * @param messages the messages of the form with their hints
     * @param texts the documents in the form
     */
    record Compared(List<String> expected, List<String> actual, List<String> messages, List<String> texts) {}

    /** Why a form cannot hold documents; empty if it can. */
    static Optional<String> obstacle(Written form, Map<String, JsonNode> documents) {
        for (JsonNode document : documents.values()) {
            Optional<DocumentKind> kind = READER.read(document.toString())
                    .root()
                    .flatMap(root -> Recognition.of(root).kind());
            if (kind.isEmpty()) {
                return Optional.of("no flow");
            }
            if (form != Written.YAML_REQUEST && kind.get() != DocumentKind.CREATE_FLOW) {
                return Optional.of("no CreateFlow request");
            }
            List<Obstacle> obstacles = Obstacles.of(form, document);
            if (!obstacles.isEmpty()) {
                return Optional.of(obstacles.get(0).reason());
            }
        }
        return Optional.empty();
    }

    /** Checks documents as they are and in a form that can hold them. */
    static Compared compare(Written written, Map<String, JsonNode> documents) {
        InForms compared = new InForms(written);
        ValidationRun requests = VALIDATOR.newRun();
        ValidationRun forms = VALIDATOR.newRun();
        documents.forEach((name, document) -> {
            WrittenForm form = written.form();
            Marked text = written.syntax().write(form.document(document));
            Both both = new Both(new JsonWriter().write(document), form, text);
            compared.documents.put(name, both);
            compared.expect(requests.validate(name, both.json.text().getBytes(UTF_8)));
            OwnFindings.of(form, document)
                    .forEach(own -> compared.expected.add(
                            line(own.rule() + " ERROR", range(text.values(), own.pointer()), own.pointer())));
            compared.found.addAll(
                    forms.validate(name, text.text().getBytes(UTF_8)).findings());
        });
        requests.crossFileReports().forEach(compared::expect);
        forms.crossFileReports().forEach(report -> compared.found.addAll(report.findings()));
        return compared.result();
    }

    private Compared result() {
        return new Compared(
                expected.stream().sorted().toList(),
                found.stream().map(InForms::line).sorted().toList(),
                found.stream()
                        .map(finding -> finding.message() + " " + finding.hint().orElse(""))
                        .toList(),
                documents.values().stream().map(each -> each.text.text()).toList());
    }

    private void expect(Report report) {
        Both document = Objects.requireNonNull(documents.get(report.name()));
        report.findings().stream()
                .filter(finding -> written == Written.YAML_REQUEST || !ABOUT_CALLS.contains(finding.rule()))
                .forEach(finding -> expected.add(moved(finding, document)));
    }

    /** The finding of a request as it should be in the form: about the same value, or the same name. */
    private static String moved(Finding finding, Both document) {
        if (finding.range().equals(Range.START)) {
            return line(finding);
        }
        Place place = document.form.place(finding.pointer());
        Marked text = document.text;
        if (finding.range().equals(document.json.keys().get(finding.pointer()))) {
            Map<String, Range> ranges = place.isKeyAValue() ? text.values() : text.keys();
            return line(rule(finding), range(ranges, place.key()), place.pointer());
        }
        if (!finding.range().equals(document.json.values().get(finding.pointer()))) {
            throw new AssertionError("neither a value nor a name is at the place of " + finding);
        }
        return line(rule(finding), range(text.values(), place.pointer()), place.pointer());
    }

    private static String line(Finding finding) {
        return line(rule(finding), finding.range(), finding.pointer());
    }

    private static String rule(Finding finding) {
        return finding.rule() + " " + finding.severity();
    }

    private static String line(String rule, Range range, String pointer) {
        return rule + " " + range + " " + pointer;
    }

    private static Range range(Map<String, Range> ranges, String pointer) {
        return Objects.requireNonNull(ranges.get(pointer), pointer);
    }
}
