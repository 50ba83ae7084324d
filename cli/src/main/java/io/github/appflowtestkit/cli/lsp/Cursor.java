package io.github.appflowtestkit.cli.lsp;

import java.util.List;
import java.util.Set;

/**
 * The place of the cursor in a document that may be incomplete. Immutable.
 *
 * @param path the steps to the value at the cursor, or to the object that gets a member
 * @param isName whether the name of a member is expected
 * @param start the offset of the word at the cursor
 * @param end the offset after that word
 * @param present the names that the object has already
 * @param hasBrackets whether it is within brackets, where a comma separates members
 */
record Cursor(List<String> path, boolean isName, int start, int end, Set<String> present, boolean hasBrackets) {

    Cursor {
        path = List.copyOf(path);
        present = Set.copyOf(present);
    }
}
