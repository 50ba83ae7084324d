package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.flow.Node;

/**
 * Takes the findings of a rule: the rule names a node and says what is wrong with it; pointer and range follow from the
 * node.
 *
 * <pre>{@code
 * findings.at(node).hint("remove it").report(node.path() + " has no effect here");
 * }</pre>
 *
 * <p>The validator implements this interface and creates one object for each rule and flow. Not thread-safe.
 */
public interface Findings {

    /**
     * Starts a finding about a value, or about a member that is missing in the given object.
     *
     * @param node a node of the flow that the rule checks
     * @return the finding, not yet reported
     */
    Draft at(Node node);

    /**
     * Starts a finding about a member itself; its range is the member's name.
     *
     * @param node a node of the flow that the rule checks
     * @return the finding, not yet reported
     */
    Draft atKey(Node node);

    /**
     * Starts a finding about the object or array that a value belongs to.
     *
     * @param node a node of the flow that the rule checks
     * @return the finding, not yet reported
     */
    default Draft atParent(Node node) {
        return at(node.parent());
    }

    /** A finding that knows its place but not yet its message. Not thread-safe. */
    interface Draft {

        /**
         * Sets the hint: how to fix the problem.
         *
         * @param text without full stop
         * @return this draft
         */
        Draft hint(String text);

        /**
         * Sets another severity than that of the rule; below {@link Severity#ERROR} the finding is advice.
         *
         * @param severity the severity of this finding
         * @return this draft
         */
        Draft severity(Severity severity);

        /**
         * Adds another place that explains the problem. May be called several times.
         *
         * @param node a node of a flow, which may be another one in rules across flows
         * @param text what is there, such as {@code the first task of that field}; without full stop
         * @return this draft
         */
        Draft related(Node node, String text);

        /**
         * Reports the finding.
         *
         * @param message what is wrong and where, complete by itself, without full stop
         */
        void report(String message);
    }
}
