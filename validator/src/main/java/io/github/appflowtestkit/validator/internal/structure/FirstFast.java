package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets the fast engine wave sound documents through; only for the others the full engine is built and asked.
 *
 * <p>Most requests that a fake sees are sound, and the full engine costs more to start than all of them to check.
 */
final class FirstFast implements StructureEngine {

    private final StructureEngine fast;
    private final Supplier<StructureEngine> full;

    FirstFast(StructureEngine fast, Supplier<StructureEngine> full) {
        this.fast = fast;
        this.full = full;
    }

    @Override
    public List<Fault> faults(JsonValue document) {
        List<Fault> faults = fast.faults(document);
        // the full engine tries expressions even on texts of megabytes, for which some of them take hours
        boolean isLong = faults.stream().anyMatch(fault -> fault.kind() == Violation.Kind.MAX_LENGTH);
        return faults.isEmpty() || isLong ? faults : full.get().faults(document);
    }
}
