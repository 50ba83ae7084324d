package io.github.appflowtestkit.validator.internal.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @Test
    void should_be_empty_where_nothing_differs() {
        assertThat(UnifiedDiff.of("a.json", "{}\n", "{}\n")).isEmpty();
    }

    @Test
    void should_show_three_lines_around_a_change() {
        assertThat(UnifiedDiff.of("flows\\a.json", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("""
                        --- a/flows/a.json
                        +++ b/flows/a.json
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void should_escape_control_characters_and_quotes_of_names_as_git_does() {
        assertThat(UnifiedDiff.of("a\n::error::\u001b\".json", "1\n", "2\n"))
                .startsWith("--- \"a/a\\012::error::\\033\\\".json\"\n+++ \"b/a\\012::error::\\033\\\".json\"\n@@ ");
    }

    @Test
    void should_part_changes_that_lie_far_from_each_other() {
        String before = "a\n" + "-\n".repeat(8) + "b\n";
        assertThat(UnifiedDiff.of("f", before, before.replace('a', 'A').replace('b', 'B')))
                .contains("@@ -1,4 +1,4 @@", "@@ -7,4 +7,4 @@");
    }

    @Test
    void should_say_where_the_last_line_has_no_end() {
        assertThat(UnifiedDiff.of("f", "a", "b\n")).isEqualTo("""
                --- a/f
                +++ b/f
                @@ -1,1 +1,1 @@
                -a
                \\ No newline at end of file
                +b
                """);
    }

    @Property(tries = 500)
    void should_lead_from_the_one_text_to_the_other(
            @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 1) String> before,
            @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 1) String> after) {
        String diff = UnifiedDiff.of("f", text(before), text(after));
        assertThat(patched(before, diff)).isEqualTo(diff.isEmpty() ? before : after);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** What patch would make of the lines; fails where the diff does not fit them. */
    private static List<String> patched(List<String> before, String diff) {
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String row : diff.lines().skip(2).toList()) {
            Matcher hunk = HUNK.matcher(row);
            if (hunk.matches()) {
                int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                result.addAll(before.subList(at, start));
                at = start;
                assertThat(result).hasSize(Integer.parseInt(hunk.group(3)) - ("0".equals(hunk.group(4)) ? 0 : 1));
            } else if (row.startsWith("+")) {
                result.add(row.substring(1));
            } else {
                assertThat(before.get(at)).isEqualTo(row.substring(1));
                if (row.startsWith(" ")) {
                    result.add(row.substring(1));
                }
                at++;
            }
        }
        result.addAll(before.subList(at, before.size()));
        return result;
    }
}
