package io.github.appflowtestkit.validator.configuration;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a configuration: its tree, and where each node stands. */
final class YamlText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;

    YamlText(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        this.text = marked ? text.substring(1) : text;
    }

    /**
     * The tree; empty if the text holds nothing but comments.
     *
     * @throws Malformed if the text is not one YAML document
     */
    Optional<Node> tree() throws Malformed {
        LoadSettings settings = LoadSettings.builder().setParseComments(false).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().or(e::getContextMark).map(this::position).orElse(Position.START);
            String context = e instanceof ParserException && e.getContext() != null ? e.getContext() + ", " : "";
            throw new Malformed(new Range(at, at), context + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Malformed(Range.START, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    Range range(Node node) {
        Position start = node.getStartMark().map(this::position).orElse(Position.START);
        Position end = node.getEndMark().map(this::position).orElse(start);
        return new Range(start, end);
    }

    /** Marks count code points, positions count UTF-16. */
    private Position position(Mark mark) {
        int end = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'));
            if (breaks) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, end - lineStart + 1);
    }

    /** A text that is no YAML. */
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
