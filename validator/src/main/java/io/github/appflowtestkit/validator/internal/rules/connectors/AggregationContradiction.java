package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** One file has no size to aim at, and Parquet is not put into one file. */
final class AggregationContradiction implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3023",
                "AggregationContradiction",
                "SingleFile with PARQUET, or with a targetFileSize",
                Evidence.documented(
                        Reference.userGuide("s3", "The console offers no aggregation into one file for Parquet"),
                        Reference.api("AggregationConfig", "A target size is for aggregation into several files")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> destination.outputFormat().ifPresent(format -> {
            Optional<Node> aggregation = format.member("aggregationConfig");
            Optional<Node> single = aggregation
                    .flatMap(config -> config.member("aggregationType"))
                    .filter(type -> type.text().equals("SingleFile"));
            if (single.isEmpty()) {
                return;
            }
            if (format.member("fileType")
                    .map(Node::text)
                    .filter("PARQUET"::equals)
                    .isPresent()) {
                findings.at(single.get())
                        .hint("set aggregationType to \"None\", or choose another fileType")
                        .report(single.get().path()
                                + " is \"SingleFile\", which is not available for fileType \"PARQUET\"");
            }
            aggregation
                    .flatMap(config -> config.member("targetFileSize"))
                    .ifPresent(size -> findings.atKey(size)
                            .hint("remove targetFileSize, or set aggregationType to \"None\"")
                            .report(size.path() + " has no effect, as aggregationType is \"SingleFile\""));
        }));
    }
}
