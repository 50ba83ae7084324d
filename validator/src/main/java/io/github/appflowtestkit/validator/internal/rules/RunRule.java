package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.util.List;
import java.util.function.Function;

/** Looks for one kind of mistake across all flows of one run. Keeps no state. */
public interface RunRule {

    /** What is to be said about this rule; the same at each call. */
    RuleInfo info();

    /**
     * Looks at all flows and reports what it finds.
     *
     * @param flows in the order in which they were read
     * @param findings where to report findings about a flow
     */
    void check(List<Flow> flows, Function<Flow, Findings> findings);
}
