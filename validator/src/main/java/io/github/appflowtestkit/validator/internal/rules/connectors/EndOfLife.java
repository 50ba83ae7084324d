package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** AWS or the vendor has discontinued the services of some connectors. */
final class EndOfLife implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3020",
                "EndOfLife",
                "Connector of a discontinued service",
                Evidence.documented(
                        Reference.of(
                                "Honeycode ended on 29 February 2024",
                                "https://docs.aws.amazon.com/honeycode/latest/AdminGuide/what-is.html"),
                        Reference.userGuide(
                                "doc-history",
                                "The history of the guide records the end of Honeycode and the start of Google Analytics 4"),
                        Reference.of(
                                "Universal Analytics ended on 1 July 2024",
                                "https://support.google.com/analytics/answer/11583528"),
                        Reference.of(
                                "Lookout for Metrics ended on 10 October 2025",
                                "https://docs.aws.amazon.com/lookoutmetrics/latest/dev/what-is.html")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> {
            Node type = end.connectorType();
            Connector.of(end)
                    .endOfLife()
                    .filter(over -> Connector.of(end).fits(end))
                    .ifPresent(over -> findings.at(type)
                            .hint("use " + over.instead())
                            .report(type.path() + " is " + type.shown() + ", but " + over.service()
                                    + " was discontinued on " + over.date()));
        });
    }
}
