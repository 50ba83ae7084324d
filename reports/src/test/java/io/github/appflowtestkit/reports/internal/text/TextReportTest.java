package io.github.appflowtestkit.reports.internal.text;

import static io.github.appflowtestkit.reports.Checked.error;
import static io.github.appflowtestkit.reports.Checked.file;
import static io.github.appflowtestkit.reports.Checked.finding;
import static io.github.appflowtestkit.reports.Checked.range;
import static io.github.appflowtestkit.reports.Checked.rangeOf;
import static io.github.appflowtestkit.reports.Checked.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.Everything;
import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final String FLOW = """
            {
              "flowName": "orders",
              "buckettName": "orders-raw"
            }
            """;

    @Test
    void shows_each_finding_with_its_place_and_the_counts_at_the_end() {
        String text = plain(
                file(
                        "flows/orders.json",
                        FLOW,
                        finding(
                                Severity.ERROR,
                                "AF1002",
                                "UnknownMember",
                                rangeOf("\"buckettName\"", FLOW),
                                "unknown member \"buckettName\"; did you mean \"bucketName\"?",
                                "S3 sources take bucketName, bucketPrefix\nand s3InputFormatConfig"),
                        finding(
                                Severity.WARNING,
                                "AF2005",
                                "ScheduleSpelling",
                                rangeOf("\"orders\"", FLOW),
                                "a warning",
                                null)),
                file("flows/clean.json", FLOW));
        Golden.check("text/findings.txt", text);
    }

    @Test
    void colours_what_the_eye_looks_for() {
        CheckResult result = result(file(
                "a.json",
                FLOW,
                finding(Severity.ERROR, "AF1002", "UnknownMember", range(3, 3, 16), "an error", "a hint"),
                finding(Severity.NOTE, "AF2006", "ScheduleCron", range(2, 3, 13), "a note", null)));
        String text = new TextReport(new Layout(Style.COLOR, Layout.UNLIMITED, true)).report(result);
        Golden.check("text/color.txt", text.replace("\u001B", "<ESC>"));
        assertThat(text.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(new TextReport(Layout.PLAIN).report(result));
    }

    @Test
    void says_how_many_flows_of_which_form_were_checked() {
        Golden.check("text/everything.txt", new TextReport(Layout.PLAIN).report(Everything.result()));
        assertThat(new TextReport(new Layout(Style.PLAIN, Layout.UNLIMITED, false)).report(Everything.result()))
                .doesNotContain("checked ", "in 4 files");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void fits_into_a_narrow_terminal(int width) {
        String wide = new TextReport(Layout.PLAIN).report(Everything.result());
        String narrow = new TextReport(new Layout(Style.PLAIN, width, true)).report(Everything.result());

        Golden.check("text/width-" + width + ".txt", narrow);
        assertThat(narrow.lines().filter(line -> Printable.width(line) > width))
                .as("only what has no spaces is longer")
                .allMatch(line -> !line.strip().contains(" ") || line.startsWith("flows/odd name"));
        assertThat(words(narrow)).isEqualTo(words(wide));
        assertThat(new TextReport(new Layout(Style.COLOR, width, true))
                        .report(Everything.result())
                        .replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(narrow);
    }

    /** All words but those of shown lines, which are cut. */
    private static List<String> words(String report) {
        return report.lines()
                .filter(line -> !line.matches(" +[0-9]* \\|.*"))
                .flatMap(line -> Stream.of(line.strip().split(" +", -1)))
                .toList();
    }

    @Test
    void a_line_of_wide_letters_is_cut_to_the_width_with_its_underline() {
        String text = "{\"a\": \"" + "名".repeat(60) + "\", \"b\": 1}";
        String report = new TextReport(new Layout(Style.PLAIN, 50, false))
                .report(result(file("a.json", text, error(rangeOf("\"" + "名".repeat(60) + "\"", text), "wide"))));

        assertThat(report.lines()).allMatch(line -> Printable.width(line) <= 50).hasSize(3);
    }

    @Test
    void no_findings_is_a_sentence_of_its_own() {
        assertThat(plain(file("a.json", FLOW))).isEqualTo("no findings in 1 file\n");
    }

    @Test
    void nothing_checked_says_nothing() {
        assertThat(plain()).isEmpty();
    }

    @Test
    void the_caret_stands_below_its_character_behind_tabs_and_wide_letters() {
        String text = "{\n\t\"名前\": \"value\", \"e\u0301\": 1, \"🙂\": \"smile\"\n}";
        Golden.check(
                "text/wide.txt",
                plain(file(
                        "a.json",
                        text,
                        error(rangeOf("\"value\"", text), "behind a tab and wide letters"),
                        error(rangeOf("\"名前\"", text), "wide letters themselves"),
                        error(rangeOf("1", text), "behind a combining accent"),
                        error(rangeOf("\"smile\"", text), "behind a surrogate pair"))));
    }

    @Test
    void shows_related_places_of_this_file_and_of_others() {
        Finding finding = error(range(3, 3, 16), "duplicate")
                .withRelated(List.of(
                        new RelatedLocation(Optional.empty(), "/a", range(2, 3, 13), "the first one"),
                        new RelatedLocation(Optional.of("flows/b.json"), "/b", range(7, 1, 2), "another")));
        Golden.check("text/related.txt", plain(file("flows/a.json", FLOW, finding)));
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        String text = "{\"a\": \"" + "x".repeat(300) + "\", \"b\": 1, \"c\": \"" + "🙂".repeat(300) + "\"}";
        Golden.check(
                "text/long.txt",
                plain(file(
                        "a.json",
                        text,
                        error(rangeOf("\"a\"", text), "at the start"),
                        error(rangeOf("\"b\"", text), "in the middle"),
                        error(rangeOf("\"" + "🙂".repeat(300) + "\"", text), "longer than what is shown"),
                        error(rangeOf("}", text), "at the end"))));
    }

    @Test
    void a_place_over_several_lines_is_underlined_on_its_first() {
        Range several = new Range(new Position(1, 1), new Position(4, 2));
        Golden.check("text/several-lines.txt", plain(file("a.json", FLOW, error(several, "an object"))));
    }

    @Test
    void places_beyond_the_text_show_what_there_is() {
        assertThat(plain(file("a.json", "", error(Range.START, "empty"))))
                .isEqualTo("a.json:1:1: error: empty [AF1002 UnknownMember]\n1 error in 1 file\n");
        Golden.check("text/end-of-line.txt", plain(file("a.json", "{\n  \"a\"", error(range(2, 6, 6), "cut off"))));
        assertThat(plain(file("a.json", "{", error(range(9, 1, 1), "beyond")))).startsWith("a.json:9:1: error: beyond");
    }

    @Test
    void a_secret_is_shown_nowhere_on_its_line() {
        String text = "{\"tags\": {\"owner\": \"me\", \"password\": \"hunter2hunter2\"}}";
        Range secret = rangeOf("\"hunter2hunter2\"", text);
        String report = plain(file(
                "a.json",
                text,
                finding(Severity.WARNING, "AF6002", "SecretInText", secret, "looks like a password", null),
                finding(Severity.NOTE, "AF9001", "Another", rangeOf("\"me\"", text), "the same line", null)));
        assertThat(report).doesNotContain("hunter2");
        Golden.check("text/secret.txt", report);
    }

    @Test
    void nothing_in_a_file_steers_the_terminal() {
        String text = "{\"\u001B[31mred\u0007\u202Etfel\u009B\": 1}";
        String report = plain(file(
                "evil\u001B]0;title\u0007.json",
                text,
                finding(Severity.ERROR, "AF1002", "UnknownMember", range(1, 2, 8), "a \u001B[2J b", "c \u009B d")));
        assertThat(report.codePoints())
                .noneMatch(c -> (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x202E);
        Golden.check("text/control.txt", report);
    }

    private static String plain(CheckedFile... files) {
        return new TextReport(Layout.PLAIN).report(result(files));
    }
}
