package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.HashMap;
import java.util.Map;

/** A destination field can have only one value. */
final class DestinationTwice implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4007",
                "DestinationTwice",
                "Duplicate destination field",
                Evidence.inferred("One of the two values is lost, and it is not documented which one"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Map<String, Node> first = new HashMap<>();
        flow.eachTask(
                "Map",
                task -> task.destinationField()
                        .filter(field -> !field.text().isBlank())
                        .ifPresent(field -> {
                            Node other = first.putIfAbsent(field.text(), field);
                            if (other != null) {
                                report(field, other, findings);
                            }
                        }));
    }

    private static void report(Node field, Node other, Findings findings) {
        findings.at(field)
                .related(other, "the first task that writes it")
                .hint("use another field, or remove one of the two tasks")
                .report("duplicate destination field " + field.shown() + ": "
                        + other.parent().path() + " also writes it");
    }
}
