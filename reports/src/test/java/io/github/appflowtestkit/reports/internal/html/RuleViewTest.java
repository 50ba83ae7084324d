package io.github.appflowtestkit.reports.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.internal.html.RuleView.Bullet;
import io.github.appflowtestkit.reports.internal.html.RuleView.Bullets;
import io.github.appflowtestkit.reports.internal.html.RuleView.Section;
import io.github.appflowtestkit.reports.internal.html.RuleView.Sentences;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleViewTest {

    @Test
    void only_web_addresses_become_links() {
        RuleView rule = view(RuleInfo.warning(
                "AF9001",
                "OwnRule",
                "Something",
                Evidence.documented(
                        Reference.of("a script", "javascript:alert(1)"),
                        Reference.of("a file", "file:///etc/passwd"),
                        Reference.of("a page", "https://example.com/page"))));

        assertThat(bullets(rule).map(Bullet::link))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("https://example.com/page"));
    }

    @Test
    void a_paragraph_of_list_items_is_a_list_and_code_is_marked() {
        RuleView rule = RuleView.all(List.of(fileWith("AF0006"))).get(0);

        assertThat(bullets(rule)).hasSizeGreaterThan(2);
        assertThat(rule.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .filter(Sentences.class::isInstance)
                        .flatMap(part -> ((Sentences) part).pieces().stream())
                        .filter(LineView.Piece::marked)
                        .map(LineView.Piece::text))
                .contains("appflow-testkit.yaml");
    }

    @Test
    void an_unknown_rule_has_no_page() {
        RuleView rule = RuleView.all(List.of(fileWith("AF9999"))).get(0);

        assertThat(rule.summary()).isEmpty();
        assertThat(rule.sections()).isEmpty();
    }

    private static RuleView view(RuleInfo info) {
        return RuleView.of(info.id(), List.of(finding(info.id())), Optional.of(info));
    }

    private static Stream<Bullet> bullets(RuleView rule) {
        return rule.sections().stream()
                .map(Section::parts)
                .flatMap(List::stream)
                .filter(Bullets.class::isInstance)
                .flatMap(part -> ((Bullets) part).bullets().stream());
    }

    private static FileView fileWith(String rule) {
        return new FileView("file-1", "a.json", "other file", List.of(), List.of(), List.of(finding(rule)), List.of());
    }

    private static FindingView finding(String rule) {
        return new FindingView(
                "finding-1",
                "error",
                rule,
                "Name",
                "message",
                "line 1, column 1",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
