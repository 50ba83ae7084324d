package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.Optional;

/** Records that fail need a bucket to land in. */
final class ErrorBucketMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3019",
                "ErrorBucketMissing",
                "Error handling without a bucket, or EventBridge without a bucket for large events",
                Evidence.documented(
                        Reference.api("ErrorHandlingConfig", "Prefix and bucket say where failed records go"),
                        Reference.userGuide(
                                "EventBridge", "Events over 256 KB go to a bucket, and the event points there")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> {
            Optional<Node> handling = destination.errorHandling();
            if (handling.flatMap(config -> config.member("bucketName")).isPresent()) {
                return;
            }
            if (Connector.of(destination) == Connector.EVENT_BRIDGE) {
                Node lacking = handling.or(destination::ownProperties).orElse(destination.node());
                findings.at(lacking)
                        .hint("add errorHandlingConfig with bucketName")
                        .report("events over 256 KB go to S3, but " + lacking.path() + " names no bucket for them ("
                                + "errorHandlingConfig.bucketName)");
            } else if (handling.flatMap(config -> config.member("bucketPrefix")).isPresent()) {
                findings.at(handling.get())
                        .hint("add bucketName, or remove bucketPrefix")
                        .report(handling.get().path()
                                + " has bucketPrefix, but no bucketName, so that failed records have"
                                + " no place to go");
            }
        });
    }
}
