package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.flow.Flow;

/**
 * Looks for one kind of mistake in a flow.
 *
 * <p>A rule keeps no state and may be asked by several threads at once. Rules of your own take ids from AF9000 to AF9999
 * and are found by {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/io.github.appflowtestkit.validator.Rule}.
 */
public interface Rule {

    /** What is to be said about this rule; the same at each call. */
    RuleInfo info();

    /**
     * Looks at a flow and reports what it finds.
     *
     * <p>Reading a part that an earlier layer found unsound throws
     * {@link io.github.appflowtestkit.validator.flow.UnsoundPartException}, which is to be let through: it ends this check
     * and keeps what was reported so far. Any other exception becomes a finding AF0003.
     */
    void check(Flow flow, Findings findings);
}
