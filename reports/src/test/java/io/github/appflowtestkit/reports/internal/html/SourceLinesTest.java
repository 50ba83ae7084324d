package io.github.appflowtestkit.reports.internal.html;

import static io.github.appflowtestkit.reports.Checked.range;
import static io.github.appflowtestkit.reports.Checked.rangeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static final String TWENTY =
            IntStream.rangeClosed(1, 20).mapToObj(i -> "  line " + i + "\n").collect(Collectors.joining());

    @Test
    void two_lines_before_and_after_the_range_are_shown() {
        assertThat(around(TWENTY, range(10, 3, 7)))
                .containsExactly("8   line 8", "9   line 9", "10   [line] 10", "11   line 11", "12   line 12");
    }

    @Test
    void a_file_has_no_line_before_its_first_and_behind_its_last() {
        assertThat(around(TWENTY, range(1, 1, 3))).containsExactly("1 [  ]line 1", "2   line 2", "3   line 3");
        assertThat(around(TWENTY, range(20, 1, 3))).containsExactly("18   line 18", "19   line 19", "20 [  ]line 20");
        assertThat(around("", range(1, 2, 3))).isEmpty();
        assertThat(around("{", range(9, 1, 1))).isEmpty();
    }

    @Test
    void a_range_over_several_lines_is_marked_without_indentation() {
        assertThat(around(TWENTY, new Range(new Position(3, 8), new Position(5, 7))))
                .containsExactly(
                        "1   line 1",
                        "2   line 2",
                        "3   line [3]",
                        "4   [line 4]",
                        "5   [line] 5",
                        "6   line 6",
                        "7   line 7");
    }

    @Test
    void a_long_range_is_shown_from_its_start() {
        assertThat(around(TWENTY, new Range(new Position(1, 1), new Position(20, 5))))
                .hasSize(10)
                .last()
                .isEqualTo("10   [line 10]");
    }

    @Test
    void an_empty_range_marks_the_character_at_its_place() {
        assertThat(around("{\"a\"", range(1, 2, 2))).containsExactly("1 {[\"]a\"");
        assertThat(around("{\"a\"", range(1, 5, 5))).containsExactly("1 {\"a\"[ ]");
    }

    @Test
    void a_long_line_is_cut_around_the_range() {
        String text = "{\"a\": \"" + "🙂".repeat(300) + "\", \"b\": \"" + "y".repeat(300) + "\"}";
        List<String> shown = around(text, rangeOf("\"b\"", text));
        assertThat(shown).singleElement().satisfies(line -> {
            assertThat(line).startsWith("1 …🙂").contains("[\"b\"]: \"yyy").endsWith("y…");
            assertThat(line.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        });
    }

    @Test
    void what_changes_the_look_of_others_is_replaced() {
        assertThat(around("\t\"\u202Ea\u0007\u2066\": 1", range(1, 2, 8)))
                .containsExactly("1     [\"\uFFFDa␇\uFFFD\"]: 1");
    }

    @Test
    void secrets_are_hidden() {
        String text = "{\"password\": \"hunter2hunter2\", \"a\": 1}";
        assertThat(around(text, rangeOf("\"hunter2hunter2\"", text)))
                .singleElement()
                .asString()
                .doesNotContain("hunter")
                .contains("***");
    }

    @Test
    void a_fix_is_shown_as_the_lines_before_and_after() {
        String text = "{\n  \"a\": 1,\n  \"b\": 2\n}\n";
        FixView fix = FixView.of(
                SourceText.of(text.getBytes(StandardCharsets.UTF_8)),
                List.of(
                        new TextEdit(new Range(new Position(3, 9), new Position(3, 9)), ",\n  \"c\": 3"),
                        new TextEdit(rangeOf("\"a\"", text), "\"A\"")));

        assertThat(shown(fix.before())).containsExactly("2   [\"a\"]: 1,", "3   \"b\": 2");
        assertThat(shown(fix.after())).containsExactly("2   [\"A\"]: 1,", "3   \"b\": 2[,]", "4   [\"c\": 3]");
    }

    private static List<String> around(String text, Range range) {
        return shown(SourceLines.around(SourceText.of(text.getBytes(StandardCharsets.UTF_8)), range));
    }

    private static List<String> shown(List<LineView> lines) {
        return lines.stream()
                .map(line -> line.number() + " "
                        + line.pieces().stream()
                                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                                .collect(Collectors.joining()))
                .toList();
    }
}
