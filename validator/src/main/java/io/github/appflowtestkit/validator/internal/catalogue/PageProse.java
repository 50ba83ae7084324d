package io.github.appflowtestkit.validator.internal.catalogue;

import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Block;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Code;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a rule's page that people write: {@code AFnnnn.md}.
 *
 * <p>The lines before the first heading, such as {@code bad: empty}, name the cases to show. Sections of paragraphs and
 * fenced code follow.
 */
final class PageProse {

    private static final String HEADING = "## ";
    private static final String FENCE = "```";

    private PageProse() {}

    /** The lines before the first heading. */
    static Map<String, String> settings(String prose) {
        Map<String, String> settings = new HashMap<>();
        prose.lines().takeWhile(line -> !line.startsWith(HEADING)).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                settings.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        return settings;
    }

    /** The sections below the headings. */
    static List<PageSection> sections(String prose) {
        List<PageSection> sections = new ArrayList<>();
        for (String part : ("\n" + prose).split("\n" + HEADING, -1)) {
            int end = part.indexOf('\n');
            // The part before the first heading is not shown.
            if (end > 0) {
                sections.add(new PageSection(part.substring(0, end).strip(), blocks(part.substring(end))));
            }
        }
        return sections;
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        String[] parts = text.split(FENCE, -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1;
            if (code) {
                int end = parts[i].indexOf('\n');
                blocks.add(new Code(parts[i].substring(0, end), parts[i].substring(end + 1)));
            } else {
                for (String paragraph : parts[i].strip().split("\n\n+", -1)) {
                    if (!paragraph.isBlank()) {
                        blocks.add(new Paragraph(paragraph.strip()));
                    }
                }
            }
        }
        return blocks;
    }
}
