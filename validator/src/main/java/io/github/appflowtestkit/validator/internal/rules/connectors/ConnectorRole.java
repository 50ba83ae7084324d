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
import io.github.appflowtestkit.validator.internal.finding.Wording;
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
                "Connector in a role that it does not support",
                Evidence.model(
                        Reference.api(
                                "SourceConnectorProperties",
                                "Its members are the connectors that support the source role"),
                        Reference.api(
                                "DestinationConnectorProperties",
                                "Its members are the connectors that support the destination role")));
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
                .hint("use one of " + Wording.list(allowed))
                .report(type.path() + " must be a connector that supports the " + role + " role, but is "
                        + type.shown());
    }
}
