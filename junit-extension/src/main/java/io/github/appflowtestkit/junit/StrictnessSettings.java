package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.Operation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link Strictness} sets.
 *
 * @param operations the expected operations; empty if they are not set
 */
record StrictnessSettings(
        Consequence unusedFaults,
        Consequence unusedGivens,
        Consequence otherOperations,
        Optional<Set<Operation>> operations) {

    static final StrictnessSettings NONE = new StrictnessSettings(
            Consequence.INHERITED, Consequence.INHERITED, Consequence.INHERITED, Optional.empty());

    static StrictnessSettings of(Strictness annotation) {
        return new StrictnessSettings(
                annotation.unusedFaults(),
                annotation.unusedGivens(),
                annotation.otherOperations(),
                annotation.operations().length == 0 ? Optional.empty() : Optional.of(Set.of(annotation.operations())));
    }

    static StrictnessSettings ofUnusedFaults(Consequence consequence) {
        return new StrictnessSettings(consequence, Consequence.INHERITED, Consequence.INHERITED, Optional.empty());
    }

    static StrictnessSettings ofUnusedGivens(Consequence consequence) {
        return new StrictnessSettings(Consequence.INHERITED, consequence, Consequence.INHERITED, Optional.empty());
    }

    static StrictnessSettings ofOtherOperations(Consequence consequence, Set<Operation> expected) {
        return new StrictnessSettings(Consequence.INHERITED, Consequence.INHERITED, consequence, Optional.of(expected));
    }

    boolean isNone() {
        return unusedFaults == Consequence.INHERITED
                && unusedGivens == Consequence.INHERITED
                && otherOperations == Consequence.INHERITED
                && operations.isEmpty();
    }

    StrictnessSettings overriddenBy(StrictnessSettings inner) {
        return new StrictnessSettings(
                inner.unusedFaults.orElse(unusedFaults),
                inner.unusedGivens.orElse(unusedGivens),
                inner.otherOperations.orElse(otherOperations),
                inner.operations.or(() -> operations));
    }

    Consequence unusedFaultsOrDefault() {
        return unusedFaults.orElse(Consequence.FAIL);
    }

    Consequence unusedGivensOrDefault() {
        return unusedGivens.orElse(Consequence.PASS);
    }

    Consequence otherOperationsOrDefault() {
        return otherOperations.orElse(Consequence.PASS);
    }

    /** Whether operations are expected, and nothing says what happens to others. */
    boolean hasOnlyOperations() {
        return operations.isPresent() && otherOperations == Consequence.INHERITED;
    }

    Set<Operation> expectedOperations() {
        return operations.map(EnumSet::copyOf).orElse(EnumSet.noneOf(Operation.class));
    }
}
