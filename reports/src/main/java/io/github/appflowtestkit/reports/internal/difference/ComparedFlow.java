package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.validator.diff.FlowDiff;
import java.util.Optional;

/**
 * A flow of one or both sides.
 *
 * @param diff how they differ, without what is ignored
 * @param old where OLD has it; empty if it is new
 * @param other where NEW has it; empty if it is removed
 */
public record ComparedFlow(FlowDiff diff, Optional<FoundFlow> old, Optional<FoundFlow> other) {

    /** The name of the flow, for people. */
    public String name() {
        return diff.flow().isEmpty() ? "flow without a name" : diff.flow();
    }
}
