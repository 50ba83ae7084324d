package io.github.appflowtestkit.reports.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.reports.internal.difference.Compared;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {

    private static String plain(Comparison comparison) {
        return new TextDiff(Layout.PLAIN).report(comparison);
    }

    @Test
    void shows_the_differences_of_each_flow_and_what_UpdateFlow_says() {
        Golden.check("difference/everything.txt", plain(Compared.everything()));
    }

    @Test
    void colours_what_the_eye_looks_for() {
        String text = new TextDiff(new Layout(Style.COLOR, Layout.UNLIMITED, true)).report(Compared.everything());
        Golden.check("difference/color.txt", text.replace("\u001B", "<ESC>"));
        assertThat(text.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain(Compared.everything()));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80})
    void wraps_lines_to_the_width_of_the_terminal(int width) {
        String text = new TextDiff(new Layout(Style.PLAIN, width, true)).report(Compared.everything());
        Golden.check("difference/width-" + width + ".txt", text);
        assertThat(text.lines())
                .allMatch(line -> Printable.width(line) <= width
                        || !line.strip().replace(" →", "").contains(" "));
    }

    @Test
    void the_same_flows_have_no_line_but_the_last() {
        Comparison same = Compared.of("a.json", Compared.OLD, "b.json", Compared.OLD);
        assertThat(plain(same)).isEqualTo("no differences in 3 flows\n");
    }

    @Test
    void an_older_report_is_recognized_by_its_end() {
        assertThat(TextDiff.endsReport(plain(Compared.everything()))).isTrue();
        assertThat(TextDiff.endsReport("no differences in 1 flow\n")).isTrue();
        assertThat(TextDiff.endsReport("12 differences in 3 of 4 flows\n")).isTrue();
        assertThat(TextDiff.endsReport("no findings in 1 file\n")).isFalse();
        assertThat(TextDiff.endsReport("")).isFalse();
    }
}
