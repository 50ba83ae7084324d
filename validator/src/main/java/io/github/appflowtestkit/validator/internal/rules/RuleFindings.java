package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.flow.ParsedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Turns the reports of one rule about one flow into findings. */
final class RuleFindings implements Findings {

    private final RuleInfo rule;
    private final String document;
    private final UnaryOperator<String> toDocument;
    private final Spelling spelling;
    private final Consumer<Finding> sink;

    RuleFindings(RuleInfo rule, RuleInput input, Consumer<Finding> sink) {
        this.rule = rule;
        this.document = input.document();
        this.toDocument = input.toDocument();
        this.spelling = input.spelling();
        this.sink = sink;
    }

    @Override
    public Draft at(Node node) {
        return new RuleDraft(node.pointer(), ParsedNode.of(node).range());
    }

    @Override
    public Draft atKey(Node node) {
        return new RuleDraft(node.pointer(), ParsedNode.of(node).keyRange());
    }

    private final class RuleDraft implements Draft {

        private final String pointer;
        private final Range range;
        private Severity severity = rule.severity();
        private Optional<String> hint = Optional.empty();
        private final List<RelatedLocation> related = new ArrayList<>();

        private RuleDraft(String pointer, Range range) {
            this.pointer = pointer;
            this.range = range;
        }

        @Override
        public Draft hint(String text) {
            hint = Optional.of(text);
            return this;
        }

        @Override
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        @Override
        public Draft related(Node node, String text) {
            ParsedNode other = ParsedNode.of(node);
            related.add(new RelatedLocation(
                    Optional.of(other.document()).filter(name -> !name.equals(document)),
                    other.pointerInDocument(),
                    other.range(),
                    spelling.text(text)));
            return this;
        }

        @Override
        public void report(String message) {
            sink.accept(FindingFactory.ofFlow(
                            rule,
                            severity,
                            toDocument.apply(pointer),
                            range,
                            spelling.text(message),
                            hint.map(spelling::text))
                    .withRelated(related));
        }
    }
}
