package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.rules.Wording;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A connector can be a source, a destination, or both. */
final class ConnectorRole implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3003",
                "ConnectorRole",
                "A connectorType that cannot be a source, or cannot be a destination",
                Evidence.model(
                        Reference.api(
                                "SourceConnectorProperties", "The connectors that can be a source are its members"),
                        Reference.api(
                                "DestinationConnectorProperties",
                                "The connectors that can be a destination are its members")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(() -> {
            Source source = flow.source();
            if (!Connector.of(source).isSource()) {
                report(source.connectorType(), "source", Connector::isSource, findings);
            }
        });
        flow.eachDestination(destination -> {
            if (!Connector.of(destination).isDestination()) {
                report(destination.connectorType(), "destination", Connector::isDestination, findings);
            }
        });
    }

    private static void report(Node type, String role, Predicate<Connector> plays, Findings findings) {
        List<String> allowed =
                Stream.of(Connector.values()).filter(plays).map(Connector::type).toList();
        findings.at(type)
                .hint("connectors that can be a " + role + ": " + Wording.allOf(allowed))
                .report(type.path() + " must be a connector that can be a " + role + ", but " + type.shown()
                        + " cannot");
    }
}
