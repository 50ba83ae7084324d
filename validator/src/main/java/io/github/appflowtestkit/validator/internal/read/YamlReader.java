package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.YamlAnchors.Anchored;
import io.github.appflowtestkit.validator.internal.read.YamlScalars.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML text in one pass without recursion: the tree, its ranges, and duplicate members.
 *
 * <p>What JSON lacks becomes what it has: several documents become an array, and a local tag becomes the object that is
 * CloudFormation's long form, so {@code !Ref Bucket} is read as {@code {"Ref": "Bucket"}}.
 */
final class YamlReader {

    private final String text;
    private final YamlSource source;
    private final LineIndex lines;
    private final DocumentLimits limits;
    private final TreeBuilder tree;
    private final YamlScalars scalars;
    private final YamlAnchors anchors;
    private final YamlSyntax syntax;
    private final Deque<Collection> open = new ArrayDeque<>();
    private int lastEnd;
    private long characters;

    YamlReader(String text, int maxDepth) {
        this.text = text;
        this.source = new YamlSource(text);
        this.lines = source.lines();
        this.limits = new DocumentLimits(text, lines, maxDepth);
        this.tree = new TreeBuilder(lines);
        this.scalars = new YamlScalars(lines, limits);
        this.anchors = new YamlAnchors(limits);
        this.syntax = new YamlSyntax(text, source, limits);
    }

    /**
     * A value that begins.
     *
     * @param function the name of the function of CloudFormation that its tag stands for
     * @param values the number of values before it
     * @param characters the number of characters of strings before it
     */
    private record Begun(
            YamlNode node, Optional<Anchor> anchor, Optional<String> function, int values, long characters) {}

    /** A mapping or a list that is not closed yet. */
    private static final class Collection {
        private final boolean isMapping;
        private final boolean hasBrackets;
        private final Begun begun;
        private boolean keyIsNext;
        private boolean isMerge;
        private int height;

        Collection(boolean isMapping, boolean hasBrackets, Begun begun) {
            this.isMapping = isMapping;
            this.hasBrackets = hasBrackets;
            this.begun = begun;
            this.keyIsNext = isMapping;
        }
    }

    Reading read() {
        try {
            syntax.checkCharacters();
            readTree();
        } catch (Unreadable e) {
            List<Finding> findings = new ArrayList<>(tree.duplicates());
            findings.add(e.finding());
            return new Reading(text, lines, Optional.empty(), findings, tree.moreDuplicates());
        }
        return new Reading(text, lines, Optional.of(tree.root()), tree.duplicates(), tree.moreDuplicates());
    }

    private void readTree() throws Unreadable {
        Iterator<Event> events =
                new Parse(source.settings()).parseString(source.withoutMark()).iterator();
        Event event;
        do {
            event = next(events);
            accept(event);
        } while (event.getEventId() != Event.ID.StreamEnd);
        if (tree.depth() > 0) {
            tree.close(lastEnd);
        }
        if (!tree.isComplete()) {
            throw limits.malformed(text.length(), text.length(), "the document is empty", "write a flow");
        }
    }

    private Event next(Iterator<Event> events) throws Unreadable {
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            throw syntax.explain(e);
        } catch (YamlEngineException | IllegalArgumentException e) {
            // without a place; the parser lets some exceptions of the JDK through
            throw syntax.behind(lastEnd);
        }
    }

    private void accept(Event event) throws Unreadable {
        switch (event.getEventId()) {
            case DocumentStart -> anchors.nextDocument();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart, MappingStart -> open((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> close(event);
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) throws Unreadable {
        int properties = properties(event.getAnchor(), event.getTag());
        boolean isNothing = event.isPlain() && event.getValue().isEmpty();
        if (open.isEmpty() && isNothing && properties == 0) {
            return;
        }
        int nodeStart = source.offset(event.getStartMark(), lastEnd);
        int end = source.offset(event.getEndMark(), nodeStart);
        if (isNothing && properties == 0) {
            // the mark of no value can be that of the next token
            end = source.trimmed(lastEnd, end);
            nodeStart = end;
        } else if (event.isLiteral() || event.isFolded()) {
            end = source.trimmed(nodeStart, end);
        }
        lastEnd = end;
        YamlNode node = YamlNode.of(text, nodeStart, end, properties);
        Scalar scalar = new Scalar(event.getValue(), event.isPlain(), event.getTag(), node.start(), end);
        if (isKeyNext()) {
            scalarKey(scalar, event.getAnchor());
            return;
        }
        Begun begun = begin(node, event.getAnchor(), event.getTag());
        characters += scalar.text().length();
        JsonValue value = scalars.value(scalar);
        tree.add(value);
        end(value, begun, 0);
    }

    private void scalarKey(Scalar key, Optional<Anchor> anchor) throws Unreadable {
        if (key.isNull()) {
            throw syntax.noKey(key.start(), key.end(), "null");
        }
        if (function(key.tag()).isPresent()) {
            throw syntax.noKey(key.start(), key.end(), "a function");
        }
        limits.checkCharacters(key.text(), key.start(), key.end());
        if (anchor.isPresent()) {
            JsonValue value = new JsonValue.JsonString(key.text(), lines.range(key.start(), key.end()));
            anchors.put(anchor.get(), new Anchored(value, 1, key.text().length(), 0));
        }
        boolean isMerge = key.isPlain() && key.tag().isEmpty() && key.text().equals("<<");
        key(key.text(), isMerge, key.start(), key.end());
    }

    private void key(String name, boolean isMerge, int start, int end) {
        Collection mapping = open.element();
        mapping.keyIsNext = false;
        mapping.isMerge = isMerge;
        characters += name.length();
        if (isMerge) {
            tree.merge();
        } else {
            tree.key(name, start, end);
        }
    }

    /** A value that an alias repeats has the range of its text at the anchor: there a user must change it. */
    private void alias(AliasEvent event) throws Unreadable {
        int start = source.offset(event.getStartMark(), lastEnd);
        lastEnd = source.offset(event.getEndMark(), start);
        Anchored anchored = anchors.get(event.getAlias(), start, lastEnd);
        if (isKeyNext()) {
            if (!(anchored.value() instanceof JsonValue.JsonString name)) {
                throw syntax.noKey(start, lastEnd, "an alias of another value");
            }
            key(name.value(), false, start, lastEnd);
            return;
        }
        Begun begun = begin(YamlNode.of(text, start, lastEnd, 0), Optional.empty(), Optional.empty());
        limits.checkDepth(tree.depth() + anchored.height(), start);
        limits.checkValues((long) tree.values() + anchored.values(), start);
        characters += anchored.characters();
        tree.add(anchored.value(), anchored.values());
        end(anchored.value(), begun, anchored.height());
    }

    private void open(CollectionStartEvent event) throws Unreadable {
        boolean isMapping = event.getEventId() == Event.ID.MappingStart;
        int nodeStart = source.offset(event.getStartMark(), lastEnd);
        YamlNode node = YamlNode.of(text, nodeStart, text.length(), properties(event.getAnchor(), event.getTag()));
        if (isKeyNext()) {
            throw syntax.noKey(node.start(), node.start() + 1, isMapping ? "a mapping" : "a list");
        }
        Begun begun = begin(node, event.getAnchor(), event.getTag());
        event.getAnchor().ifPresent(anchors::open);
        limits.checkDepth(tree.depth() + 1, node.start());
        boolean hasBrackets = event.isFlow() && text.startsWith(isMapping ? "{" : "[", node.start());
        open.push(new Collection(isMapping, hasBrackets, begun));
        tree.open(isMapping, node.start());
    }

    private void close(Event event) throws Unreadable {
        Collection closed = open.pop();
        if (closed.hasBrackets) {
            // the marks of other ends are those of the next token, behind comments
            lastEnd = source.offset(event.getEndMark(), lastEnd);
        }
        end(tree.close(lastEnd), closed.begun, closed.height + 1);
    }

    /** Begins a value: a document, the value of a member, or an element. */
    private Begun begin(YamlNode node, Optional<Anchor> anchor, Optional<String> tag) throws Unreadable {
        if (open.isEmpty()) {
            tree.nextDocument();
        }
        limits.checkValues(tree.values() + 1L, node.start());
        Begun begun = new Begun(node, anchor, function(tag), tree.values(), characters);
        if (begun.function().isPresent()) {
            limits.checkDepth(tree.depth() + 1, node.start());
            tree.open(true, node.tagStart());
            tree.key(begun.function().get(), node.tagStart(), node.tagEnd());
        }
        return begun;
    }

    /** Ends a value, whose content is in the tree already. */
    private void end(JsonValue content, Begun begun, int contentHeight) throws Unreadable {
        boolean isFunction = begun.function().isPresent();
        JsonValue value = isFunction ? tree.close(lastEnd) : content;
        int height = isFunction ? contentHeight + 1 : contentHeight;
        if (begun.anchor().isPresent()) {
            Anchored anchored =
                    new Anchored(value, tree.values() - begun.values(), characters - begun.characters(), height);
            anchors.put(begun.anchor().get(), anchored);
        }
        @Nullable Collection parent = open.peek();
        if (parent == null) {
            return;
        }
        if (parent.isMerge && !isMergeable(value)) {
            throw limits.malformed(
                    begun.node().start(),
                    lastEnd,
                    "the value of \"<<\" must be a mapping or a list of mappings",
                    "write an alias of a mapping, such as <<: *defaults");
        }
        parent.isMerge = false;
        parent.keyIsNext = parent.isMapping;
        parent.height = Math.max(parent.height, height);
    }

    private static boolean isMergeable(JsonValue value) {
        return value instanceof JsonValue.JsonObject
                || (value instanceof JsonValue.JsonArray array
                        && array.items().stream().allMatch(JsonValue.JsonObject.class::isInstance));
    }

    private boolean isKeyNext() {
        return !open.isEmpty() && open.element().keyIsNext;
    }

    private static int properties(Optional<Anchor> anchor, Optional<String> tag) {
        return (anchor.isPresent() ? 1 : 0) + (tag.isPresent() ? 1 : 0);
    }

    /** The long form of a local tag. */
    private static Optional<String> function(Optional<String> tag) {
        return tag.filter(each -> each.startsWith("!") && each.length() > 1)
                .map(each -> each.substring(1))
                .map(each -> each.equals("Ref") || each.equals("Condition") ? each : "Fn::" + each);
    }
}
