package io.github.appflowtestkit.reports.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.internal.difference.Compared;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDiffTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern CONTENT = Pattern.compile("(?s)<(style|script)>.*?</\\1>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "]]><img src=x onerror=alert(1)>",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "javascript:alert(1)",
                "${7*7} $unsafe{1} @if(true) {{7*7}}",
                "\u202Eelpmaxe\u202C \u0000 \u001B[31m \u2028",
                "::error::x ##[error]x ##vso[task.complete]x"
            })
    void nothing_in_a_string_is_more_than_text(String hostile) {
        String page = HtmlDiff.of(everywhere(hostile));

        assertThat(tags(page)).isEqualTo(tags(HtmlDiff.of(everywhere("harmless"))));
        assertThat(page)
                .doesNotContain("href=\"javascript")
                .doesNotContain("##[")
                .doesNotContain("##vso[");
        assertThat(page.codePoints())
                .noneMatch(c -> (c < 0x20 && c != '\n')
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    @Test
    void nothing_is_loaded_and_nothing_runs() {
        String page = HtmlDiff.of(Compared.everything());

        assertThat(page).contains("<style>" + Assets.ofComparison().style() + "</style>");
        assertThat(Assets.ofComparison().policy())
                .startsWith("default-src 'none';")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
        assertThat(CONTENT.matcher(page).replaceAll(""))
                .doesNotContain("<script")
                .doesNotContain(" src=")
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("<(link|img|iframe|object|base)\\b");
    }

    @Test
    void flows_without_differences_are_listed() {
        String page = HtmlDiff.of(Compared.of("a.json", Compared.OLD, "b.json", Compared.OLD));
        assertThat(page)
                .contains("<p class=\"summary\">no differences in 3 flows</p>")
                .contains("<p>No differences.</p>")
                .contains("<bdi>tickets</bdi>");
    }

    @Test
    void an_older_page_is_recognized_by_its_start() {
        String page = HtmlDiff.of(Compared.everything());
        assertThat(HtmlDiff.startsReport(page)).isTrue();
        assertThat(HtmlReport.startsReport(page)).isFalse();
    }

    /** A comparison with a string in every place that the page shows. */
    private static Comparison everywhere(String string) {
        String text = JsonText.literal(string);
        String old = "{\"flowName\": " + text + ", \"description\": " + text + ", \"tags\": {\"a\": " + text + "}}";
        String other = "{\"flowName\": " + text + ", \"tags\": {\"a\": \"b\", " + text + ": " + text + "}, \"kmsArn\": "
                + text + "}";
        return Compared.of(string, "[" + old + ", {\"flowName\": \"x\"}]", string + "2", "[" + other + "]");
    }

    /** The elements of a page with the names of their attributes. */
    private static List<String> tags(String page) {
        return TAG.matcher(CONTENT.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(tag -> VALUE.matcher(tag).replaceAll(""))
                .toList();
    }
}
