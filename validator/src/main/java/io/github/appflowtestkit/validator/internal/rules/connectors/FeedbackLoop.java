package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** A flow that reads what it has written grows without end. */
final class FeedbackLoop implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3017",
                "FeedbackLoop",
                "An S3 flow that writes to where it reads",
                Evidence.inferred(
                        "An S3 source takes all files below its prefix, also those that the flow itself wrote"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Source source = flow.source();
        if (Connector.of(source) != Connector.S3) {
            return;
        }
        flow.eachDestination(destination -> {
            if (Connector.of(destination) == Connector.S3 && feeds(destination, source)) {
                Node place = destination
                        .property("bucketPrefix")
                        .or(() -> destination.property("bucketName"))
                        .orElse(destination.node());
                findings.at(place)
                        .hint("write to another bucket, or to a prefix that does not lie below that of the source")
                        .report(place.path() + " " + place.shown() + " lies below what the source reads ("
                                + place(source) + "), so that the flow reads its own output");
            }
        });
    }

    private static boolean feeds(Destination destination, Source source) {
        String to = destination.property("bucketName").map(Node::text).orElse("");
        String from = source.property("bucketName").map(Node::text).orElse("-");
        String toFolder =
                folder(destination.property("bucketPrefix").map(Node::text).orElse(""));
        String fromFolder =
                folder(source.property("bucketPrefix").map(Node::text).orElse(""));
        return to.equals(from) && toFolder.startsWith(fromFolder);
    }

    private static String folder(String prefix) {
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private static String place(Source source) {
        String prefix = source.property("bucketPrefix").map(Node::text).orElse("");
        return "s3://" + source.property("bucketName").map(Node::text).orElse("") + "/" + prefix;
    }
}
