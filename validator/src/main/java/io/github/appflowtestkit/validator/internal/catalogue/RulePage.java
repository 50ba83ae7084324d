package io.github.appflowtestkit.validator.internal.catalogue;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Code;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Item;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * All there is to say about a rule: problem, why, evidence, examples, and how to suppress it. Immutable.
 *
 * <p>Everything comes from the rule and from resources beside it, so a page can be shown without a network.
 */
public final class RulePage {

    private static final String OF_PROFILES = "AF7";

    private final RuleInfo info;
    private final List<PageSection> sections;

    private RulePage(RuleInfo info, List<PageSection> sections) {
        this.info = info;
        this.sections = List.copyOf(sections);
    }

    /** The page of a rule; that of a rule of the user's own says what its {@link RuleInfo} does. */
    public static RulePage of(RuleInfo info) {
        return of(info, RulePage::resource);
    }

    static RulePage of(RuleInfo info, Function<String, Optional<String>> resources) {
        List<PageSection> sections = new ArrayList<>();
        Optional<String> prose = resources.apply(info.id() + ".md");
        prose.map(PageProse::sections).ifPresent(sections::addAll);
        List<PageSection.Block> excerpt = prose.map(PageProse::settings)
                .filter(settings -> settings.containsKey("show"))
                .<List<PageSection.Block>>map(settings -> List.of(onlyAPart(info)))
                .orElse(List.of());
        sections.add(evidence(info.evidence()));
        resources
                .apply(info.id() + ".bad.json")
                .map(json -> bad(
                        excerpt, json, resources.apply(info.id() + ".bad.txt").orElse("")))
                .ifPresent(sections::add);
        resources
                .apply(info.id() + ".good.json")
                .map(json -> good(excerpt, json))
                .ifPresent(sections::add);
        sections.add(PageSuppression.of(info));
        return new RulePage(info, sections);
    }

    /** The parts of the page, from top to bottom. */
    public List<PageSection> sections() {
        return sections;
    }

    /** The page in Markdown. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# " + title() + "\n\n" + info.summary() + ".\n\n");
        facts().forEach(fact -> page.append("- ").append(fact).append('\n'));
        sections.forEach(section -> page.append('\n').append(section.markdown()));
        return page.toString();
    }

    /** The page as plain text for a terminal. */
    public String text() {
        StringBuilder page = new StringBuilder(title() + "\n\n" + info.summary() + ".\n\n");
        facts().forEach(fact -> page.append("  ").append(fact).append('\n'));
        sections.forEach(section -> page.append('\n').append(section.text()));
        return page.toString();
    }

    private String title() {
        return info.id() + " " + info.name();
    }

    /** Severity, layer and the like, each as {@code name: value} or as words. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        String severity = info.severity().name().toLowerCase(Locale.ROOT);
        facts.add("severity: " + severity + (info.layer() == Layer.SERVICE ? " (the service refuses it)" : ""));
        facts.add("layer: " + info.layer().name().toLowerCase(Locale.ROOT));
        facts.add("evidence: " + info.evidence().kind().label());
        facts.add("since: " + info.since());
        if (!info.onByDefault()) {
            facts.add("off by default");
        }
        if (info.fixable()) {
            facts.add("fixed by validate --fix");
        }
        return facts;
    }

    private static PageSection evidence(Evidence evidence) {
        List<PageSection.Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                switch (evidence.kind()) {
                    case MODEL -> "The service model states it.";
                    case DOCUMENTED -> "The AWS documentation states it.";
                    case OBSERVED -> "It was observed, and the record is public.";
                    case INFERRED -> "It is inferred: no source states it directly.";
                }));
        for (Reference source : evidence.sources()) {
            blocks.add(new Item(source.text(), source.link()));
        }
        return new PageSection("Evidence", blocks);
    }

    private static Paragraph onlyAPart(RuleInfo info) {
        return new Paragraph(
                "The relevant members of the " + (info.id().startsWith(OF_PROFILES) ? "connector profile:" : "flow:"));
    }

    private static PageSection bad(List<PageSection.Block> before, String json, String findings) {
        List<PageSection.Block> blocks = new ArrayList<>(before);
        blocks.add(new Code("json", json));
        if (!findings.isEmpty()) {
            blocks.add(new Paragraph("The finding:"));
            blocks.add(new Code("text", findings));
        }
        return new PageSection("Bad", blocks);
    }

    private static PageSection good(List<PageSection.Block> before, String json) {
        List<PageSection.Block> blocks = new ArrayList<>(before);
        blocks.add(new Code("json", json));
        return new PageSection("Good", blocks);
    }

    private static Optional<String> resource(String name) {
        try (InputStream stream = RulePage.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
