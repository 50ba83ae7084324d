package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;

/** Finds one kind of mistake in a connector profile. Has no state; several threads may call it at the same time. */
public interface ProfileRule {

    /** The metadata of this rule; the same for each call. */
    RuleInfo info();

    /**
     * Checks a connector profile and reports findings, as {@link io.github.appflowtestkit.validator.Rule#check} does for a flow.
     */
    void check(ConnectorProfile profile, Findings findings);
}
