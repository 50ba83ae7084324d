package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.List;
import java.util.Set;

/** A task has one operator, that of the source connector. */
final class OperatorAmbiguous implements Rule {

    /** Task types that AppFlow accepts without an operator, or that are not known to need one. */
    private static final Set<String> OPERATOR_OPTIONAL = Set.of("Map_all", "Partition", "Passthrough");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4002",
                "OperatorAmbiguous",
                "Task without exactly one operator",
                Evidence.inferred("connectorOperator has one member for each connector, and a flow has one source"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> {
            List<Node> operators = task.operators();
            if (operators.size() > 1) {
                Node operator = task.connectorOperator().orElseThrow();
                findings.at(operator)
                        .hint("keep the member of the source connector, and remove the others")
                        .report(operator.path() + " must have exactly 1 operator, but has " + operators.size() + ": "
                                + String.join(
                                        " and ",
                                        operators.stream()
                                                .map(OperatorAmbiguous::shown)
                                                .toList()));
            } else if (operators.isEmpty()
                    && !OPERATOR_OPTIONAL.contains(task.type().text())) {
                reportNone(flow, task, findings);
            }
        });
    }

    private static void reportNone(Flow flow, Task task, Findings findings) {
        Node place = task.connectorOperator().orElse(task.node());
        String source = Connector.of(flow.source()).operatorMember().orElse("S3");
        String fitting = Operators.fitting(task.type().text()).stream()
                .sorted()
                .findFirst()
                .orElse("NO_OP");
        findings.at(place)
                .hint("add \"connectorOperator\": " + snippet(source, fitting))
                .report(
                        task.connectorOperator().isPresent()
                                ? place.path() + " must have exactly 1 operator, but has none"
                                : place.path() + " must have a connectorOperator because taskType is "
                                        + task.type().shown());
    }

    private static String shown(Node operator) {
        return snippet(operator.name(), operator.text());
    }

    private static String snippet(String connector, String operator) {
        return "{\"" + connector + "\": \"" + operator + "\"}";
    }
}
