package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** AppFlow calls a custom connector in one of its API versions. */
final class CustomApiVersion implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3007",
                "CustomApiVersion",
                "Custom connector without an API version",
                Evidence.inferred(
                        "Custom connectors declare the API versions that they support, and every public flow with a custom"
                                + " connector has an apiVersion"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> {
            if (Connector.of(end) == Connector.CUSTOM_CONNECTOR
                    && end.apiVersion().isEmpty()) {
                findings.at(end.node())
                        .hint("add apiVersion with one of the supportedApiVersions that DescribeConnector returns")
                        .report(end.node().path()
                                + " must have apiVersion because connectorType is \"CustomConnector\"");
            }
        });
    }
}
