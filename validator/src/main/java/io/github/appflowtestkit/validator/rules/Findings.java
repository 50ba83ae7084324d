package io.github.appflowtestkit.validator.rules;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Takes what a rule finds: the rule names the place and says what is wrong, pointer and range follow from that.
 *
 * <pre>{@code findings.at(node).hint("remove it").report(node.path() + " has no effect here");}</pre>
 */
public final class Findings {

    private final RuleInfo rule;
    private final UnaryOperator<String> toDocument;
    private final Consumer<Finding> sink;

    Findings(RuleInfo rule, UnaryOperator<String> toDocument, Consumer<Finding> sink) {
        this.rule = rule;
        this.toDocument = toDocument;
        this.sink = sink;
    }

    /** A finding about a value; about a member that is missing, at the object that lacks it. */
    public Draft at(Node node) {
        return new Draft(node, node.range());
    }

    /** A finding about a member as such: its text is the member's name. */
    public Draft atKey(Node node) {
        return new Draft(node, node.keyRange());
    }

    /** A finding about the object or array that a value stands in. */
    public Draft atParent(Node node) {
        return at(node.parent());
    }

    /** A finding that knows its place and waits for its words. */
    public final class Draft {

        private final Node node;
        private final Range range;
        private Severity severity = rule.severity();
        private Optional<String> hint = Optional.empty();

        private Draft(Node node, Range range) {
            this.node = node;
            this.range = range;
        }

        /** How to mend it. */
        public Draft hint(String text) {
            hint = Optional.of(text);
            return this;
        }

        /** Another severity than the rule's; below {@link Severity#ERROR} the finding is advice. */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** Reports the finding; the message says what is wrong and where, complete by itself, without full stop. */
        public void report(String message) {
            Layer layer = severity == Severity.ERROR ? rule.layer() : Layer.ADVICE;
            sink.accept(new Finding(
                    rule.id(),
                    rule.name(),
                    severity,
                    layer,
                    toDocument.apply(node.pointer()),
                    range,
                    message,
                    hint,
                    Optional.empty()));
        }
    }
}
