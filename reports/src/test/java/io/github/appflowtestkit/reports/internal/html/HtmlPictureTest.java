package io.github.appflowtestkit.reports.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.Pictures;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPictureTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern CONTENT = Pattern.compile("(?s)<(style|script)>.*?</\\1>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</style></title></textarea><!-- -->",
                "]]><img src=x onerror=alert(1)>",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "' onfocus='alert(1)' x='",
                "javascript:alert(1)",
                "&lt;b&gt; &#60;b> &amp;",
                "${7*7} $unsafe{1} @if(true) {{7*7}} \\",
                "שלום العربية 🚀👩‍👩‍👧"
            })
    void nothing_in_a_string_is_more_than_text(String hostile) {
        String page = page(hostile);
        assertThat(tags(page)).isEqualTo(tags(page("harmless")));
        assertThat(page).doesNotContain("href=\"javascript").doesNotContain("<script");
        assertThat(text(page)).contains(hostile);
    }

    @Test
    void a_name_of_any_length_is_shown() {
        String name = "n".repeat(256);
        assertThat(page(name)).contains("<bdi>" + name + "</bdi>");
    }

    @Test
    void nothing_is_loaded_and_nothing_runs() {
        String page = HtmlPicture.of(List.of(Pictures.findings()));
        assertThat(page).contains("<style>" + Assets.ofPictures().style() + "</style>");
        assertThat(Assets.ofPictures().policy())
                .startsWith("default-src 'none';")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
        assertThat(Assets.ofPictures().style()).doesNotContain("url(").doesNotContain("@import");
        assertThat(CONTENT.matcher(page).replaceAll(""))
                .doesNotContain(" src=")
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("<(link|img|iframe|object|base)\\b");
        assertThat(HtmlPicture.startsPicture(page)).isTrue();
    }

    @Test
    void what_is_wrong_is_said_in_words() {
        String page = HtmlPicture.of(List.of(Pictures.findings(), Pictures.small()));
        Golden.check("picture/findings.html", CONTENT.matcher(page).replaceAll("<$1></$1>"));
    }

    @Test
    void what_differs_from_the_other_side_is_marked() {
        FlowPicture many = Pictures.many(2);
        List<String> all = List.of("/tasks/1", "/sourceFlowConfig/connectorType", "/triggerConfig/triggerType");
        PictureView same = PictureView.of(many, many, all, "a", "Old");
        assertThat(same.ways()).noneMatch(PictureView.WayView::differs);
        assertThat(same.source().facts()).noneMatch(PictureView.FactView::differs);
        PictureView other = PictureView.of(many, Pictures.small(), all, "a", "Old");
        assertThat(other.ways()).allMatch(PictureView.WayView::differs);
        assertThat(other.trigger().differs()).isFalse();
        assertThat(other.steps()).allMatch(PictureView.StepView::differs);
        PictureView marked =
                PictureView.of(Pictures.findings(), Pictures.withoutMarks(Pictures.findings()), all, "a", "New");
        assertThat(marked.ways()).noneMatch(PictureView.WayView::differs);
    }

    @Test
    void what_a_comparison_ignores_is_not_marked() {
        PictureView other = PictureView.of(Pictures.many(2), Pictures.small(), List.of("/tags/team"), "a", "Old");
        assertThat(other.ways()).noneMatch(PictureView.WayView::differs);
        assertThat(other.steps()).noneMatch(PictureView.StepView::differs);
    }

    private static String page(String string) {
        return HtmlPicture.of(List.of(Pictures.everywhere(string), Pictures.everywhere(string)));
    }

    private static List<String> tags(String page) {
        return TAG.matcher(CONTENT.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(tag ->
                        tag.startsWith("<a href=\"#") ? tag : VALUE.matcher(tag).replaceAll(""))
                .toList();
    }

    /** What a reader sees. */
    private static String text(String page) {
        return TAG.matcher(CONTENT.matcher(page).replaceAll(""))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
