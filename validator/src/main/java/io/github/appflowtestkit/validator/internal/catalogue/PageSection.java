package io.github.appflowtestkit.validator.internal.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of a rule's page.
 *
 * @param heading what it is about
 * @param blocks what it says, from top to bottom
 */
public record PageSection(String heading, List<Block> blocks) {

    /** Copies the list. */
    public PageSection {
        blocks = List.copyOf(blocks);
    }

    String markdown() {
        return "## " + heading + "\n" + blocks.stream().map(Block::markdown).collect(Collectors.joining());
    }

    String text() {
        return heading + "\n" + blocks.stream().map(Block::text).collect(Collectors.joining());
    }

    /** A block of text, each with the blank lines that it needs before it. */
    public sealed interface Block {

        String markdown();

        String text();
    }

    /** Sentences, already broken into lines; code in them is between backticks. */
    public record Paragraph(String sentences) implements Block {

        @Override
        public String markdown() {
            return "\n" + sentences + "\n";
        }

        @Override
        public String text() {
            return sentences.replace("`", "\"").indent(2);
        }
    }

    /** An entry of a list. */
    public record Item(String words, Optional<String> link) implements Block {

        @Override
        public String markdown() {
            return "\n- "
                    + link.map(address -> "[" + words + "](" + address + ")").orElse(words) + "\n";
        }

        @Override
        public String text() {
            return ("- " + words).indent(2)
                    + link.map(address -> address.indent(4)).orElse("");
        }
    }

    /** Code, shown as it is. */
    public record Code(String language, String lines) implements Block {

        @Override
        public String markdown() {
            return "\n```" + language + "\n" + lines.stripTrailing() + "\n```\n";
        }

        @Override
        public String text() {
            return lines.stripTrailing().indent(4);
        }
    }
}
