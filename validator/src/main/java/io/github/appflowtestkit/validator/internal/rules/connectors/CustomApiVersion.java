package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

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
        flow.eachSide(end -> {
            if (Connector.of(end) == Connector.CUSTOM_CONNECTOR
                    && end.apiVersion().isEmpty()) {
                findings.at(end.node())
                        .hint("add apiVersion, one of the supportedApiVersions that DescribeConnector shows")
                        .report(end.node().path() + " names a CustomConnector, but no apiVersion of it");
            }
        });
    }
}
