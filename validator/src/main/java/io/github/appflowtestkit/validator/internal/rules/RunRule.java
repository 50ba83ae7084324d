package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.RuleInfo;

/** Finds one kind of mistake across all flows and connector profiles of a run. A rule has no state. */
public interface RunRule {

    /** The metadata of this rule; the same for each call. */
    RuleInfo info();

    /** Checks all flows and connector profiles, and reports findings. */
    void check(Run run);
}
