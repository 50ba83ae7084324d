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
import io.github.appflowtestkit.validator.internal.read.JsonText;

/** A flow that reads its own output transfers more data with each run. */
final class FeedbackLoop implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3017",
                "FeedbackLoop",
                "S3 flow that reads its own output",
                Evidence.inferred(
                        "An S3 source reads all files below its prefix, including those that the flow wrote"));
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
                        .related(source.property("bucketPrefix").orElse(source.node()), "the source")
                        .hint("write to another bucket, or to a prefix outside the prefix of the source")
                        .report(place.path() + " must be outside the source " + JsonText.quoted(place(source))
                                + ", but is " + place.shown() + ", so that the flow reads its own output");
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
