package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.html.LineView.Piece;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection;
import io.github.appflowtestkit.validator.internal.catalogue.RulePage;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule on the page.
 *
 * @param count the number of its findings, accepted ones included
 * @param summary what it finds; empty if the rule is unknown here
 */
record RuleView(
        String id, String name, int count, Optional<String> summary, List<String> facts, List<Section> sections) {

    /** A part of the page of a rule. */
    record Section(String heading, List<Part> parts) {}

    /** A part of a section. */
    sealed interface Part {}

    record Sentences(List<Piece> pieces) implements Part {}

    record Bullets(List<Bullet> bullets) implements Part {}

    record Bullet(List<Piece> pieces, Optional<String> link) {}

    record Code(String lines) implements Part {}

    /** The rules of all findings, by id. */
    static List<RuleView> all(List<FileView> files) {
        Map<String, List<FindingView>> findings = files.stream()
                .flatMap(file -> Stream.concat(file.reported().stream(), file.accepted().stream()))
                .collect(Collectors.groupingBy(FindingView::rule, TreeMap::new, Collectors.toList()));
        Map<String, RuleInfo> known = findings.isEmpty() ? Map.of() : infos();
        List<RuleView> rules = new ArrayList<>();
        findings.forEach((id, of) -> rules.add(of(id, of, Optional.ofNullable(known.get(id)))));
        return rules;
    }

    private static Map<String, RuleInfo> infos() {
        return Configuration.rules().stream()
                .collect(Collectors.toMap(RuleInfo::id, Function.identity(), (first, same) -> first));
    }

    static RuleView of(String id, List<FindingView> findings, Optional<RuleInfo> info) {
        Optional<RulePage> page = info.map(RulePage::of);
        return new RuleView(
                id,
                findings.get(0).name(),
                findings.size(),
                info.map(RuleInfo::summary).map(Printable::line),
                page.map(RulePage::facts).orElse(List.of()),
                page.map(RulePage::sections).orElse(List.of()).stream()
                        .map(RuleView::section)
                        .toList());
    }

    private static Section section(PageSection section) {
        List<Part> parts = new ArrayList<>();
        List<Bullet> bullets = new ArrayList<>();
        for (PageSection.Block block : section.blocks()) {
            if (block instanceof PageSection.Item item) {
                bullets.add(new Bullet(pieces(item.words()), item.link().filter(RuleView::isWebAddress)));
                continue;
            }
            addBullets(parts, bullets);
            if (block instanceof PageSection.Code code) {
                parts.add(new Code(Printable.text(code.lines().stripTrailing())));
            } else if (block instanceof PageSection.Paragraph paragraph) {
                addParagraph(parts, bullets, paragraph.sentences());
            }
        }
        addBullets(parts, bullets);
        return new Section(section.heading(), parts);
    }

    /** A paragraph can be a list in Markdown. */
    private static void addParagraph(List<Part> parts, List<Bullet> bullets, String sentences) {
        if (sentences.startsWith("- ")) {
            for (String item : sentences.substring(2).split("\n- ", -1)) {
                bullets.add(new Bullet(pieces(item), Optional.empty()));
            }
            addBullets(parts, bullets);
        } else {
            parts.add(new Sentences(pieces(sentences)));
        }
    }

    private static void addBullets(List<Part> parts, List<Bullet> bullets) {
        if (!bullets.isEmpty()) {
            parts.add(new Bullets(List.copyOf(bullets)));
            bullets.clear();
        }
    }

    private static List<Piece> pieces(String sentences) {
        List<Piece> pieces = new ArrayList<>();
        boolean code = false;
        for (String part : Printable.text(sentences).split("`", -1)) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(part, code));
            }
            code = !code;
        }
        return pieces;
    }

    private static boolean isWebAddress(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }
}
