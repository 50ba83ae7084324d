package io.github.appflowtestkit.validator.structure;

import io.github.appflowtestkit.validator.read.JsonValue;
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
        return fast.faults(document).isEmpty() ? List.of() : full.get().faults(document);
    }
}
