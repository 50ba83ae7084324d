package io.github.appflowtestkit.reports.internal.html;

import static io.github.appflowtestkit.reports.Checked.rangeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.Fixture;
import io.github.appflowtestkit.reports.HeldBack;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern CONTENT = Pattern.compile("(?s)<(style|script)>.*?</\\1>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</style></title></textarea><!--",
                "]]><img src=x onerror=alert(1)>",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "' onfocus='alert(1)' x='",
                "javascript:alert(1)",
                "&lt;b&gt; &#60;b> &amp;",
                "${7*7} $unsafe{1} @if(true) {{7*7}}",
                "\u202Eelpmaxe\u202C שלום \u2066x\u2069",
                "🚀 \uD800 \u0000 \u001B[31m \u2028",
                "::error::x ##[error]x ##vso[task.complete]x"
            })
    void nothing_in_a_string_is_more_than_text(String hostile) {
        String page = HtmlReport.of(everywhere(hostile));

        assertThat(tags(page)).isEqualTo(tags(HtmlReport.of(everywhere("harmless"))));
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
    void a_name_of_any_length_is_shown() {
        String name = "n".repeat(256);
        assertThat(HtmlReport.of(everywhere(name))).contains("<bdi>" + name + "</bdi>");
    }

    @Test
    void nothing_is_loaded_and_nothing_else_runs() {
        String page = HtmlReport.of(Fixture.result());
        Assets assets = Assets.load();

        assertThat(page)
                .contains("<style>" + assets.style() + "</style>")
                .contains("<script>" + assets.script() + "</script>");
        assertThat(assets.policy())
                .startsWith("default-src 'none';")
                .matches(".*style-src 'sha256-\\S{44}'; script-src 'sha256-\\S{44}'")
                .doesNotContain("unsafe");
        assertThat(assets.style()).doesNotContain("url(").doesNotContain("@import");
        assertThat(CONTENT.matcher(page).replaceAll(""))
                .doesNotContain(" src=")
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("<(link|img|iframe|object|base)\\b");
    }

    @Test
    void files_without_findings_and_skipped_ones_are_listed() {
        CheckedFile sound = file("flows/sound.json", "flows", List.of());
        String page = HtmlReport.of(new CheckResult(
                List.of(sound),
                List.of(new SkippedFile("flows/package.json", "no flow")),
                0,
                0,
                List.of(),
                Severity.ERROR));

        assertThat(page)
                .contains("<p class=\"summary\">no findings in 1 file</p>")
                .contains("flows/sound.json")
                .contains("<bdi class=\"path\">flows/package.json</bdi> <bdi class=\"about\">no flow</bdi>")
                .doesNotContain("<script>");
    }

    /** A result with a string in every place that the page shows. */
    private static CheckResult everywhere(String string) {
        String text = "{\n  \"" + string + "\": [1]\n}\n";
        Range range = rangeOf(": [1]", text);
        Finding finding = new Finding(
                        "AF1002",
                        "UnknownMember",
                        Severity.ERROR,
                        Layer.STRUCTURE,
                        "/" + string,
                        range,
                        string,
                        Optional.of(string),
                        Optional.empty(),
                        Optional.of(string))
                .withRelated(List.of(
                        new RelatedLocation(Optional.empty(), "", range, string),
                        new RelatedLocation(Optional.of(string + ".tf"), "", range, string)));
        TextEdit edit = new TextEdit(range, ": \"" + string + "\"");
        List<ReportedFinding> findings = List.of(
                new ReportedFinding(finding, "0f", Optional.empty(), List.of(edit)),
                new ReportedFinding(
                        finding, "1f", Optional.of(new HeldBack.Suppressed(string, Optional.empty())), List.of()));
        return new CheckResult(
                List.of(file(string, text, findings), file("sound/" + string, text, List.of())),
                List.of(new SkippedFile(string, string)),
                1,
                0,
                List.of(string),
                Severity.ERROR);
    }

    private static CheckedFile file(String path, String text, List<ReportedFinding> findings) {
        Report report = new Report(
                path,
                Optional.of(DocumentKind.CREATE_FLOW),
                List.of(new CheckedFlow(path, "", Range.START)),
                List.of(),
                List.of());
        return new CheckedFile(
                path, report, SourceText.of(text.getBytes(StandardCharsets.UTF_8)), () -> findings, List::of);
    }

    /** The elements of a page with the names of their attributes, and the links within the page. */
    private static List<String> tags(String page) {
        return TAG.matcher(CONTENT.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(tag ->
                        tag.startsWith("<a href=\"#") ? tag : VALUE.matcher(tag).replaceAll(""))
                .toList();
    }
}
