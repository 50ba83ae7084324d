package io.github.appflowtestkit.validator.internal.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.finding.FindingLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final Path FILE = Path.of("flows/a.json");
    private static final byte[] DOCUMENT = utf8("{\"a\": 1, \"b\": [\"x\", \"y\"]}");
    private static final byte[] FORMATTED = utf8("{\n\t\"b\": [ \"x\",\n \"y\" ],\n\t\"a\": 1.0\n}");
    private static final Finding A = finding("AF2005", "/a");
    private static final Finding B0 = finding("AF2005", "/b/0");
    private static final Finding B1 = finding("AF2006", "/b/1");

    @Test
    void should_recognize_findings_in_a_reformatted_file() {
        Baseline baseline = Baseline.of(FILE, DOCUMENT, report(A, B0));
        assertThat(baseline.filter(FILE, FORMATTED, report(A, B0, B1)).findings())
                .containsExactly(B1);
    }

    @Test
    void should_report_a_finding_whose_value_changed() {
        Baseline baseline = Baseline.of(FILE, DOCUMENT, report(A));
        assertThat(baseline.filter(FILE, utf8("{\"a\": 2}"), report(A)).findings())
                .containsExactly(A);
    }

    @Test
    void should_recognize_findings_about_objects_with_changed_content() {
        Finding missing = finding("AF4001", "/tasks");
        Baseline baseline = Baseline.of(FILE, utf8("{\"tasks\": [1]}"), report(missing));
        assertThat(baseline.filter(FILE, utf8("{\"tasks\": [1, 2]}"), report(missing))
                        .findings())
                .isEmpty();
    }

    @Test
    void should_not_take_findings_that_were_not_reported_for_known() {
        FindingLimit limit = new FindingLimit(1);
        List.of(A, B0, B1).forEach(limit::add);
        Report limited =
                new Report(FILE.toString(), Optional.empty(), limit.inOrder(Comparator.comparing(Finding::pointer)));
        Baseline baseline = Baseline.of(FILE, DOCUMENT, limited);
        assertThat(baseline.filter(FILE, DOCUMENT, limited).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the document has 2 more findings than the 1 that are reported"));
    }

    @Test
    void should_keep_files_apart() {
        Baseline baseline = Baseline.of(FILE, DOCUMENT, report(A));
        assertThat(baseline.filter(Path.of("flows/b.json"), DOCUMENT, report(A)).findings())
                .containsExactly(A);
    }

    @Test
    void should_count_repeated_findings() {
        Baseline baseline = Baseline.of(FILE, DOCUMENT, report(A, A));
        assertThat(baseline.size()).isEqualTo(2);
        assertThat(baseline.filter(FILE, DOCUMENT, report(A, A, A)).findings()).containsExactly(A);
    }

    @Test
    void should_count_resolved_findings_of_checked_files() {
        Baseline known = Baseline.union(List.of(
                Baseline.of(FILE, DOCUMENT, report(A, A, B0)),
                Baseline.of(Path.of("unchecked.json"), DOCUMENT, report(A))));
        assertThat(known.resolvedIn(Baseline.of(FILE, DOCUMENT, report(A)))).isEqualTo(2);
    }

    @Test
    void should_be_the_same_after_writing_and_reading(@TempDir Path folder) throws IOException {
        Path flow = folder.resolve("flows/\u00fc \"a\".json");
        Path other = folder.resolve("b.json");
        Path file = folder.resolve("baseline.json");
        Baseline baseline = Baseline.union(
                List.of(Baseline.of(flow, DOCUMENT, report(B1, A, A)), Baseline.of(other, DOCUMENT, report(B0))));
        Files.writeString(file, baseline.text(file));

        assertThat(file).hasContent("""
                {
                  "formatVersion": 1,
                  "findings": [
                    {"file": "b.json", "rule": "AF2005", "pointer": "/b/0", "value": "b1d8398c9745"},
                    {"file": "flows/\u00fc \\"a\\".json", "rule": "AF2005", "pointer": "/a", "value": "900ae9a7e57a", "count": 2},
                    {"file": "flows/\u00fc \\"a\\".json", "rule": "AF2006", "pointer": "/b/1", "value": "6ebe41891da3"}
                  ]
                }
                """);
        Baseline read = Baseline.read(file);
        assertThat(read.filter(flow, DOCUMENT, report(A, A, B1)).findings()).isEmpty();
        assertThat(read.filter(other, DOCUMENT, report(B0)).findings()).isEmpty();

        Path moved = Files.createDirectory(folder.resolve("sub")).resolve("baseline.json");
        Files.writeString(moved, read.text(moved));
        assertThat(Files.readString(moved)).contains("\"../b.json\"");
        Files.writeString(moved, Baseline.read(moved).text(moved));
        assertThat(Baseline.read(moved).filter(other, DOCUMENT, report(B0)).findings())
                .isEmpty();
    }

    @Test
    void should_write_an_empty_baseline(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("baseline.json");
        Files.writeString(
                file,
                Baseline.of(folder.resolve("clean.json"), DOCUMENT, report()).text(file));
        assertThat(file).hasContent("{\n  \"formatVersion\": 1,\n  \"findings\": []\n}\n");
        assertThat(Baseline.read(file).size()).isZero();
        assertThat(Baseline.isBaseline(Files.readString(file))).isTrue();
        assertThat(Baseline.isBaseline("{\"formatVersion\": 1, \"files\": [")).isFalse();
        assertThat(Baseline.isBaseline("{\"flowName\": \"findings\"}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`[]`| 1:1: expected an object",
                "`{}`| 1:1: missing member \"formatVersion\"",
                "`{\"formatVersion\": 2}`| 1:1: formatVersion must be 1, but is 2",
                "`{\"formatVersion\": 1}`| 1:1: missing member \"findings\"",
                "`{\"formatVersion\": 1, \"findings\": {}}`| 1:34: findings must be an array",
                "`{\"formatVersion\": 1, \"findings\": [{\"rule\": 1}]}`| 1:35: missing member \"file\"",
                "`{\"formatVersion\": 1, \"findings\": [{\"file\": 1}]}`| 1:44: file must be a string",
            })
    void should_name_the_mistake_in_an_invalid_file(String text, String message, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.read(file))
                .withMessage(file + ":" + message + "; write the baseline again to fix it");
    }

    private static Report report(Finding... findings) {
        return new Report("a.json", Optional.empty(), List.of(findings));
    }

    private static Finding finding(String rule, String pointer) {
        return new Finding(
                rule,
                "Name",
                Severity.WARNING,
                Layer.ADVICE,
                pointer,
                Range.START,
                "m",
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
