package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes a list of strings, in the layout of that list. */
final class ListText {

    private final SourceDocument document;
    private final JsonArray list;

    ListText(SourceDocument document, JsonArray list) {
        this.document = document;
        this.list = list;
    }

    /** The edits that add strings at the end; empty if the list does not show how to write them. */
    Optional<List<TextEdit>> append(Collection<String> values) {
        return change(Set.of(), values);
    }

    /**
     * The edits that remove strings and add others at the end; empty if the list does not end with a string that shows how to write
     * them, or if no string would be left.
     *
     * @param removed the indices of strings
     */
    Optional<List<TextEdit>> change(Set<Integer> removed, Collection<String> added) {
        if (list.items().isEmpty() || !(list.items().get(list.items().size() - 1) instanceof JsonString last)) {
            return Optional.empty();
        }
        String like = document.textOf(last.range());
        List<String> written = added.stream()
                .flatMap(value -> StringText.like(like, value, document.syntax()).stream())
                .toList();
        return written.size() < added.size()
                ? Optional.empty()
                : ListLayout.of(document, list, "").flatMap(layout -> layout.edits(removed, written));
    }
}
