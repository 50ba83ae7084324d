package io.github.appflowtestkit.validator.internal.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The values with an anchor. Aliases repeat them, so a short document can have very many values: that has limits. */
final class YamlAnchors {

    private static final int MAX_REPEATED_VALUES = 100_000;

    private static final long MAX_REPEATED_CHARACTERS = 10_000_000;

    private final DocumentLimits limits;

    /** A new map for each document: to clear one takes as long as it once was large. */
    private Map<String, Anchored> byName = new HashMap<>();

    /** The anchors of values whose end is not read yet. */
    private final Set<String> open = new HashSet<>();

    private int repeatedValues;
    private long repeatedCharacters;

    YamlAnchors(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * A value with an anchor.
     *
     * @param values the number of values in it, itself included
     * @param characters the number of characters of its strings and keys
     * @param height how deep objects and arrays are nested in it, itself included
     */
    record Anchored(JsonValue value, int values, long characters, int height) {}

    /** Forgets all anchors: they are those of one document. */
    void nextDocument() {
        byName = new HashMap<>();
    }

    /** Announces an object or an array with an anchor, whose end is not read yet. */
    void open(Anchor anchor) {
        open.add(anchor.getValue());
    }

    void put(Anchor anchor, Anchored value) {
        open.remove(anchor.getValue());
        byName.put(anchor.getValue(), value);
    }

    /** The value that the alias between two offsets repeats. */
    Anchored get(Anchor alias, int start, int end) throws Unreadable {
        String name = alias.getValue();
        if (open.contains(name)) {
            throw limits.malformed(
                    start,
                    end,
                    "the alias " + JsonText.quoted("*" + name) + " repeats the value that it is in",
                    "a value cannot contain itself; write it without the alias");
        }
        @Nullable Anchored anchored = byName.get(name);
        if (anchored == null) {
            throw limits.malformed(
                    start,
                    end,
                    "unknown alias " + JsonText.quoted("*" + name),
                    "define its anchor before it, or put a value that starts with \"*\" in quotes");
        }
        repeatedValues += anchored.values();
        repeatedCharacters += anchored.characters();
        if (repeatedValues > MAX_REPEATED_VALUES || repeatedCharacters > MAX_REPEATED_CHARACTERS) {
            throw limits.tooLarge(
                    start,
                    "the aliases up to this one repeat more than " + MAX_REPEATED_VALUES + " values or "
                            + MAX_REPEATED_CHARACTERS + " characters",
                    "no flow needs more than some dozen; write the values, or split the document");
        }
        return anchored;
    }
}
