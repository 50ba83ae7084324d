package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.util.List;
import java.util.function.Function;

/** Finds one kind of mistake across all flows of a run. A rule has no state. */
public interface RunRule {

    /** The metadata of this rule; the same for each call. */
    RuleInfo info();

    /**
     * Checks all flows and reports findings.
     *
     * @param flows the flows in the order of the run
     * @param findings gives the object that takes findings about a flow
     */
    void check(List<Flow> flows, Function<Flow, Findings> findings);
}
