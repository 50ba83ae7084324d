package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.Operation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a passing test is failed for, as {@link Strictness} says it.
 *
 * @param operations the operations expected; empty where nobody says
 */
record StrictnessSettings(
        Consequence unusedFaults,
        Consequence unusedSeeds,
        Optional<Set<Operation>> operations,
        Consequence otherOperations) {

    static final StrictnessSettings NONE = new StrictnessSettings(
            Consequence.INHERITED, Consequence.INHERITED, Optional.empty(), Consequence.INHERITED);

    static StrictnessSettings of(Strictness said) {
        return new StrictnessSettings(
                said.unusedFaults(),
                said.unusedSeeds(),
                said.operations().length == 0 ? Optional.empty() : Optional.of(Set.of(said.operations())),
                said.otherOperations());
    }

    /** This, save what a finer one says. */
    StrictnessSettings then(StrictnessSettings finer) {
        return new StrictnessSettings(
                finer.unusedFaults == Consequence.INHERITED ? unusedFaults : finer.unusedFaults,
                finer.unusedSeeds == Consequence.INHERITED ? unusedSeeds : finer.unusedSeeds,
                finer.operations.or(() -> operations),
                finer.otherOperations == Consequence.INHERITED ? otherOperations : finer.otherOperations);
    }

    Consequence ofUnusedFaults() {
        return unusedFaults == Consequence.INHERITED ? Consequence.FAIL : unusedFaults;
    }

    Consequence ofUnusedSeeds() {
        return unusedSeeds == Consequence.INHERITED ? Consequence.PASS : unusedSeeds;
    }

    Consequence ofOtherOperations() {
        return otherOperations == Consequence.INHERITED ? Consequence.PASS : otherOperations;
    }

    Set<Operation> expected() {
        return operations.map(EnumSet::copyOf).orElse(EnumSet.noneOf(Operation.class));
    }
}
