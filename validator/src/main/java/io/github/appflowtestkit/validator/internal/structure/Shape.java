package io.github.appflowtestkit.validator.internal.structure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A type of the service model, as the schema states it. Immutable. */
public sealed interface Shape {

    /** The shape's name in the service model, such as {@code Task}. */
    String name();

    /** An object with named members. */
    record Structure(String name, Map<String, Shape> members, List<String> required) implements Shape {
        /** Copies both. */
        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            required = List.copyOf(required);
        }

        /** The names of the members, without those that only editors read, such as {@code $schema}. */
        public List<String> names() {
            return members.keySet().stream()
                    .filter(member -> !member.startsWith("$"))
                    .toList();
        }
    }

    /** An array. */
    record ListOf(String name, Shape item, Bounds count) implements Shape {}

    /** An object whose member names are free within the shape of the key. */
    record MapOf(String name, Text key, Shape value, Bounds count) implements Shape {}

    /**
     * A text.
     *
     * @param allowed the allowed values; empty where the values are not listed
     * @param secret whether the value must never be shown
     */
    record Text(String name, List<String> allowed, Bounds length, Optional<TextPattern> pattern, boolean secret)
            implements Shape {
        /** Copies the list. */
        public Text {
            allowed = List.copyOf(allowed);
        }
    }

    /** A number; {@code whole} where fractions are not taken. */
    record Numeric(String name, boolean whole, Optional<BigDecimal> least, Optional<BigDecimal> greatest)
            implements Shape {}

    /** {@code true} or {@code false}. */
    record Truth(String name) implements Shape {}

    /** A point in time: a text that the pattern matches, or a number of seconds since 1970. */
    record Time(String name, Pattern pattern) implements Shape {}

    /** How many characters or entries there may be; an absent bound does not bind. */
    record Bounds(OptionalInt least, OptionalInt greatest) {}

    /**
     * A pattern that a text must match.
     *
     * @param whole matches the text as a whole
     * @param service the expression as the service model writes it
     */
    record TextPattern(Pattern whole, String service) {}
}
