package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.ArrayList;
import java.util.List;

/** Collects all strings below a part of a flow or a connector profile. */
public final class Texts {

    private Texts() {}

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
