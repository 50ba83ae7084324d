package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bucket name has no scheme, ARN or path, and follows the rules of S3. */
final class BucketName implements Rule {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3018",
                "BucketName",
                "Invalid bucket name or bucket prefix",
                Evidence.documented(Reference.of(
                        "Naming rules for general purpose buckets",
                        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Flow.ifSound(() -> flow.source().ownProperties().ifPresent(own -> check(own, findings)));
        flow.eachDestination(destination -> {
            destination.ownProperties().ifPresent(own -> check(own, findings));
            for (String config : List.of("errorHandlingConfig", "successResponseHandlingConfig")) {
                Flow.ifSound(() -> destination.property(config).ifPresent(node -> check(node, findings)));
            }
        });
    }

    private static void check(Node holder, Findings findings) {
        Stream.of("bucketName", "intermediateBucketName")
                .map(holder::member)
                .flatMap(Optional::stream)
                .forEach(bucket -> Flow.ifSound(() -> checkName(bucket, findings)));
        Flow.ifSound(() -> holder.member("bucketPrefix")
                .filter(prefix -> prefix.text().startsWith("/"))
                .ifPresent(prefix -> findings.at(prefix)
                        .hint("remove the leading slash; S3 treats it as a folder with an empty name")
                        .report(prefix.path() + " must not start with a slash, but is " + prefix.shown())));
    }

    private static void checkName(Node bucket, Findings findings) {
        String name = bucket.text();
        if (name.startsWith("arn:") || name.contains("://") || name.contains("/")) {
            findings.at(bucket)
                    .hint("write only the bucket name, and put folders into bucketPrefix")
                    .report(bucket.path() + " must be a bucket name, but is "
                            + (name.startsWith("arn:") ? "the ARN " : "the path ") + bucket.shown());
        } else if (!ALLOWED.matcher(name).matches()
                || name.contains("..")
                || ADDRESS.matcher(name).matches()) {
            findings.at(bucket)
                    .hint(
                            "use lowercase letters, digits, dots and hyphens; start and end with a letter or digit; do not use"
                                    + " an IP address")
                    .report(bucket.path() + " must be a valid bucket name, but is " + bucket.shown());
        }
    }
}
