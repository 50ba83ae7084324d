package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a list is written: removes elements, and adds others behind the last one, so that all others stay as they are. */
interface ListLayout {

    /**
     * The edits; empty if the layout allows no safe ones, or if no element would be left.
     *
     * @param removed the indices of elements
     * @param added the texts of new elements, in the layout of the others, from the second line on indented
     */
    Optional<List<TextEdit>> edits(Set<Integer> removed, List<String> added);

    /** The text of an element that stands for it in {@code added}. */
    String textOf(int index);

    /**
     * The layout of a list; empty if it has no elements, or if they are not written in it one after the other, as those behind
     * an alias are not.
     *
     * @param key the name of the list as it is written, which names each block of Terraform
     */
    static Optional<ListLayout> of(SourceDocument document, JsonArray list, String key) {
        if (list.items().isEmpty() || !isInOrder(document, list)) {
            return Optional.empty();
        }
        if (document.text().startsWith("[", document.start(list.range()))) {
            return Optional.of(new BracketLayout(document, list));
        }
        return switch (document.syntax()) {
            case YAML -> DashLayout.of(document, list).map(ListLayout.class::cast);
            case HCL -> BlockLayout.of(document, list, key).map(ListLayout.class::cast);
            case JSON -> Optional.empty();
        };
    }

    private static boolean isInOrder(SourceDocument document, JsonArray list) {
        int at = document.start(list.range());
        for (JsonValue item : list.items()) {
            if (document.start(item.range()) < at) {
                return false;
            }
            at = document.end(item.range());
        }
        return at <= document.end(list.range()) || document.syntax() == Syntax.HCL;
    }
}
