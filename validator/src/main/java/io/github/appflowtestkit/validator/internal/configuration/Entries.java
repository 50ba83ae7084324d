package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads mappings, lists and strings from a YAML tree, and reports nodes of another kind. */
final class Entries {

    private final Problems problems;

    Entries(Problems problems) {
        this.problems = problems;
    }

    /** Where mistakes are reported. */
    Problems problems() {
        return problems;
    }

    /** The value of a key. */
    static Optional<Node> value(Map<String, NodeTuple> entries, String key) {
        @Nullable NodeTuple entry = entries.get(key);
        return Optional.ofNullable(entry).map(NodeTuple::getValueNode);
    }

    /** Reports a mapping without a key. */
    void require(String key, Map<String, NodeTuple> entries, Node node, String pointer, String what) {
        if (node instanceof MappingNode && !entries.containsKey(key)) {
            problems.add(pointer, node, "missing key " + JsonText.quoted(key) + " in " + what);
        }
    }

    /** The entries of a mapping by key; unknown and duplicate keys are reported. */
    Map<String, NodeTuple> of(Node node, String pointer, String what, Optional<Set<String>> allowed) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(pointer, node, what + " must be a mapping, but is " + kind(node));
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String place = JsonText.child(pointer, key);
            if (allowed.isPresent() && !allowed.get().contains(key)) {
                problems.add(
                        place,
                        entry.getKeyNode(),
                        "unknown key " + JsonText.quoted(key) + " in " + what
                                + Problems.suggestion(key, allowed.get()));
            } else if (entries.putIfAbsent(key, entry) != null) {
                problems.add(place, entry.getKeyNode(), "duplicate key " + JsonText.quoted(key) + " in " + what);
            }
        }
        return entries;
    }

    /** Calls a consumer with each element of a list and its pointer. */
    void items(Node node, String pointer, String what, BiConsumer<Node, String> each) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(pointer, node, what + " must be a list, but is " + kind(node));
            return;
        }
        int index = 0;
        for (Node item : sequence.getValue()) {
            each.accept(item, JsonText.child(pointer, index++));
        }
    }

    /** A string that is not blank. */
    Optional<String> text(Node node, String pointer, String what) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            problems.add(pointer, node, what + " must be a string, but is " + kind(node));
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            problems.add(pointer, node, what + " must not be blank");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /**
     * What a parser makes of a string; its mistakes are reported.
     *
     * @param parser throws an IllegalArgumentException with a message that follows the name of the value
     */
    <T> Optional<T> parsed(Node node, String pointer, String what, Function<String, T> parser) {
        return text(node, pointer, what).flatMap(value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (IllegalArgumentException e) {
                problems.add(pointer, node, what + " " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** The same for the value of a key, if there is one. */
    <T> Optional<T> parsed(Map<String, NodeTuple> entries, String pointer, String key, Function<String, T> parser) {
        return value(entries, key).flatMap(node -> parsed(node, JsonText.child(pointer, key), key, parser));
    }

    private static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return "empty";
        }
        String value = node instanceof ScalarNode scalar ? " " + scalar.getValue() : "";
        if (tag.equals(Tag.BOOL)) {
            return "the boolean" + value;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? "the number" + value : "a string";
    }
}
