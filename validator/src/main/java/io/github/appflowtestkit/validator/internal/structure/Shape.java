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

    /** The name of the shape in the service model, such as {@code Task}. */
    String name();

    /** An object with named members. */
    record StructureShape(String name, Map<String, Shape> members, List<String> required) implements Shape {
        /** Copies both collections. */
        public StructureShape {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            required = List.copyOf(required);
        }

        /** The names of the members, without those for editors only, such as {@code $schema}. */
        public List<String> names() {
            return members.keySet().stream()
                    .filter(member -> !member.startsWith("$"))
                    .toList();
        }
    }

    /** An array. */
    record ListShape(String name, Shape item, Bounds count) implements Shape {}

    /** An object whose member names may be any strings of the key's shape. */
    record MapShape(String name, StringShape key, Shape value, Bounds count) implements Shape {}

    /**
     * A string.
     *
     * @param allowed the allowed values; empty if the values are not listed
     * @param secret whether the value must never be shown
     */
    record StringShape(
            String name, List<String> allowed, Bounds length, Optional<StringPattern> pattern, boolean secret)
            implements Shape {
        /** Copies the list. */
        public StringShape {
            allowed = List.copyOf(allowed);
        }
    }

    /** A number; an integer if {@code whole}. */
    record NumberShape(String name, boolean whole, Optional<BigDecimal> min, Optional<BigDecimal> max)
            implements Shape {}

    /** A boolean. */
    record BooleanShape(String name) implements Shape {}

    /** A timestamp: a string that the pattern matches, or a number of seconds since 1970. */
    record TimestampShape(String name, Pattern pattern) implements Shape {}

    /** The least and the greatest number of characters, elements or members; empty means no limit. */
    record Bounds(OptionalInt min, OptionalInt max) {

        boolean contain(int number) {
            return number >= min.orElse(0) && number <= max.orElse(Integer.MAX_VALUE);
        }
    }
}
