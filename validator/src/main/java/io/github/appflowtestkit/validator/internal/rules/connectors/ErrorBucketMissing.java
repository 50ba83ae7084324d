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

/** Failed records and large events need a bucket. */
final class ErrorBucketMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3019",
                "ErrorBucketMissing",
                "Missing bucket for failed records or large events",
                Evidence.documented(
                        Reference.api("ErrorHandlingConfig", "Bucket and prefix are the place for failed records"),
                        Reference.userGuide(
                                "EventBridge", "Events over 256 KB go to a bucket, and the event refers to it")));
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
                        .report(lacking.path() + " must have "
                                + (handling.isPresent() ? "bucketName" : "errorHandlingConfig.bucketName")
                                + " because EventBridge puts events over 256 KB into S3");
            } else if (handling.flatMap(config -> config.member("bucketPrefix")).isPresent()) {
                findings.at(handling.get())
                        .hint("add bucketName, or remove bucketPrefix")
                        .report(handling.get().path() + " must have bucketName because it has bucketPrefix");
            }
        });
    }
}
