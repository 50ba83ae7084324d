package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ParsedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects all strings below a part of a flow or a connector profile. */
public final class Texts {

    private Texts() {}

    /** Whether a test accepts any string below a part; it takes no view of each of them, as {@link #under} does. */
    public static boolean mayHave(Node part, Predicate<String> test) {
        return ParsedNode.of(part).holdsText(test);
    }

    /** The strings that can be judged, in the order of the document. */
    public static List<Node> under(Node part) {
        List<Node> texts = new ArrayList<>();
        collect(part, texts);
        return texts;
    }

    private static void collect(Node node, List<Node> texts) {
        Flow.ifSound(() -> {
            if (node.isObject()) {
                node.members().forEach(member -> collect(member, texts));
            } else if (node.isArray()) {
                node.items().forEach(item -> collect(item, texts));
            } else if (node.isText()) {
                texts.add(node);
            }
        });
    }
}
