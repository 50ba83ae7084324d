package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** A single file has no target size, and Parquet data cannot be aggregated into a single file. */
final class AggregationContradiction implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3023",
                "AggregationContradiction",
                "Single-file aggregation with Parquet or with a target file size",
                Evidence.documented(
                        Reference.userGuide("s3", "The console offers no single-file aggregation for Parquet"),
                        Reference.api(
                                "AggregationConfig",
                                "The target file size applies to aggregation into several files")));
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
                                + " must be \"None\" for fileType \"PARQUET\", but is \"SingleFile\"");
            }
            aggregation
                    .flatMap(config -> config.member("targetFileSize"))
                    .ifPresent(size -> findings.atKey(size)
                            .related(single.get(), "the aggregationType")
                            .hint("remove targetFileSize, or set aggregationType to \"None\"")
                            .report(size.path() + " has no effect because aggregationType is \"SingleFile\""));
        }));
    }
}
