package io.github.appflowtestkit.validator.rules.connectors;

import io.github.appflowtestkit.validator.connector.Connector;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.rules.Evidence;
import io.github.appflowtestkit.validator.rules.Findings;
import io.github.appflowtestkit.validator.rules.Rule;
import io.github.appflowtestkit.validator.rules.RuleInfo;
import java.util.Optional;

/** Custom connectors are asked for an entity of one version of their API. */
final class CustomApiVersion implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3007",
                "CustomApiVersion",
                "A custom connector without apiVersion",
                Evidence.inferred(
                        "Custom connectors declare the versions that they support, and every public flow with one"
                                + " names its version"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(() -> {
            Source source = flow.source();
            check(source.connector(), source.node(), source.apiVersion(), findings);
        });
        flow.eachDestination(
                destination -> check(destination.connector(), destination.node(), destination.apiVersion(), findings));
    }

    private static void check(Connector connector, Node config, Optional<Node> version, Findings findings) {
        if (connector == Connector.CUSTOM_CONNECTOR && version.isEmpty()) {
            findings.at(config)
                    .hint("add apiVersion, one of the supportedApiVersions that DescribeConnector shows")
                    .report(config.path() + " names a CustomConnector, but no apiVersion of it");
        }
    }
}
