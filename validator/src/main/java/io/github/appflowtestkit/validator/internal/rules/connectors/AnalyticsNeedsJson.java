package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** A flow writes Google Analytics data to S3 as JSON only. */
final class AnalyticsNeedsJson implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3016",
                "AnalyticsNeedsJson",
                "Google Analytics data in a format other than JSON",
                Evidence.documented(Reference.userGuide(
                        "google-analytics", "JSON is the only supported format for Google Analytics data in S3")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        if (Connector.of(flow.source()) != Connector.GOOGLE_ANALYTICS) {
            return;
        }
        flow.eachDestination(destination -> {
            if (Connector.of(destination) == Connector.S3) {
                destination
                        .outputFormat()
                        .flatMap(format -> format.member("fileType"))
                        .filter(type -> !type.text().equals("JSON"))
                        .ifPresent(type -> report(type, findings));
            }
        });
    }

    private static void report(Node type, Findings findings) {
        findings.at(type)
                .hint("set fileType to \"JSON\"")
                .report(type.path() + " must be \"JSON\" for Google Analytics data, but is " + type.shown());
    }
}
