package io.github.appflowtestkit.cli.internal.generate;

import java.util.Optional;
import java.util.Set;

/**
 * A field as a file describes it. Immutable.
 *
 * @param name its name
 * @param destination the name in the destination, if the file says it
 * @param type its data type, if the file says it
 * @param isRetrievable whether a flow can read it
 * @param refused the write operations that do not take it
 */
record Field(
        String name, Optional<String> destination, Optional<String> type, boolean isRetrievable, Set<String> refused) {

    Field {
        refused = Set.copyOf(refused);
    }

    /** A field of which only the name is known. */
    static Field named(String name) {
        return new Field(name, Optional.empty(), Optional.empty(), true, Set.of());
    }

    static Field typed(String name, String type) {
        return new Field(name, Optional.empty(), Optional.of(type), true, Set.of());
    }

    static Field mapped(String name, String destination) {
        return new Field(name, Optional.of(destination), Optional.empty(), true, Set.of());
    }
}
