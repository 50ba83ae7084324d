package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of the schema that a document breaks, before anybody has put it into words.
 *
 * @param kind which constraint
 * @param pointer a JSON Pointer to the value; for a missing or unknown member, and for the key of a map, to the object
 * @param member the name of the missing or unknown member, or the key of the map; empty for faults of a value
 */
public record Fault(Violation.Kind kind, String pointer, Optional<String> member) {

    /** A fault of the value itself. */
    public static Fault ofValue(Violation.Kind kind, String pointer) {
        return new Fault(kind, pointer, Optional.empty());
    }

    /** A fault of a missing or unknown member. */
    public static Fault ofMember(Violation.Kind kind, String pointer, String member) {
        return new Fault(kind, pointer, Optional.of(member));
    }

    // what Java writes for a record loads more classes on its first call than all rules together
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fault fault
                && kind == fault.kind
                && pointer.equals(fault.pointer)
                && member.equals(fault.member);
    }

    @Override
    public int hashCode() {
        return 31 * pointer.hashCode() + member.hashCode();
    }

    /** The same place, another constraint. */
    Fault as(Violation.Kind other) {
        return new Fault(other, pointer, member);
    }

    /** Whether the key of a map is at fault, and not a value. */
    boolean isOfKey() {
        return member.isPresent() && kind != Violation.Kind.REQUIRED && kind != Violation.Kind.UNKNOWN;
    }
}
