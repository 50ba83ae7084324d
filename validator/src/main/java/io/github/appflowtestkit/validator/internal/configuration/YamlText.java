package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a configuration: its tree, and the range of each node. */
final class YamlText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int MAX_DEPTH = 50;

    private static final int SMALLEST_BUFFER = 1024;

    private final String text;
    private final LineIndex lines;
    private final int[] offsets;

    YamlText(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        this.text = marked ? text.substring(1) : text;
        this.lines = new LineIndex(this.text);
        this.offsets = offsets(this.text);
    }

    /** The offset of each code point and of the end; empty if these are the same numbers. */
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
        }
        return offsets;
    }

    /**
     * The tree; empty if the text has only comments.
     *
     * @throws Malformed if the text is not a single YAML document
     */
    Optional<Node> tree() throws Malformed {
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                // a token that is larger than the buffer is copied again for each part that is read
                .setBufferSize(Math.max(SMALLEST_BUFFER, text.length() + 1))
                .build();
        try {
            refuseDepth(settings);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Range at = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(this::offset)
                    .map(offset -> lines.range(offset, offset))
                    .orElse(Range.START);
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            throw new Malformed(at, context + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Malformed(
                    Range.START,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The composer is recursive, so deep nesting would end in a stack overflow. */
    private void refuseDepth(LoadSettings settings) throws Malformed {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                int offset = event.getStartMark().map(this::offset).orElse(0);
                throw new Malformed(lines.range(offset, offset), "nested deeper than " + MAX_DEPTH + " levels");
            }
        }
    }

    /** The range of a node, without the white space that the parser includes at the end of a block. */
    Range range(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(0);
        int end = node.getEndMark().map(this::offset).orElse(start);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return lines.range(start, end);
    }

    /** Marks count code points, offsets count UTF-16 units. */
    private int offset(Mark mark) {
        return offsets.length == 0
                ? Math.min(mark.getIndex(), text.length())
                : offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    /** The text is not valid YAML. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Range range;

        Malformed(Range range, String message) {
            super(message);
            this.range = range;
        }

        Range range() {
            return range;
        }
    }
}
