package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.flow.Flow;

/**
 * Finds one kind of mistake in a flow.
 *
 * <p>A rule has no state; several threads may call it at the same time. Your own rules have ids from AF9000 to AF9999.
 * {@link java.util.ServiceLoader} finds them: name the class in
 * {@code META-INF/services/io.github.appflowtestkit.validator.Rule}.
 */
public interface Rule {

    /** {@return the metadata of this rule; the same for each call} */
    RuleInfo info();

    /**
     * Checks a flow and reports findings.
     *
     * <p>Reading a part that an earlier layer found unsound throws
     * {@link io.github.appflowtestkit.validator.flow.UnsoundPartException}. Do not catch it: it ends this check and keeps the
     * findings so far. Any other exception becomes a finding AF0003.
     *
     * @param flow the flow
     * @param findings takes the findings
     */
    void check(Flow flow, Findings findings);
}
