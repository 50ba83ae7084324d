package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.YamlSource;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a configuration: its tree, and the range of each node. */
final class YamlText {

    private static final int MAX_DEPTH = 50;

    private final YamlSource source;

    YamlText(String text) {
        this.source = new YamlSource(text);
    }

    /**
     * The tree; empty if the text has only comments.
     *
     * @throws Malformed if the text is not a single YAML document
     */
    Optional<Node> tree() throws Malformed {
        try {
            refuseDepth();
            return new Compose(source.settings()).composeString(source.withoutMark());
        } catch (MarkedYamlEngineException e) {
            Range at = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(source::offset)
                    .map(offset -> source.lines().range(offset, offset))
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
    private void refuseDepth() throws Malformed {
        int depth = 0;
        for (Event event : new Parse(source.settings()).parseString(source.withoutMark())) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw new Malformed(
                        source.range(event.getStartMark(), event.getStartMark()),
                        "nested deeper than " + MAX_DEPTH + " levels");
            }
        }
    }

    /** The range of a node, without the white space that the parser includes at the end of a block. */
    Range range(Node node) {
        return source.range(node.getStartMark(), node.getEndMark());
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
