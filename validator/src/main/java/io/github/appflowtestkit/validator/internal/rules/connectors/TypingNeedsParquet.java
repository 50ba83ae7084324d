package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** Only Parquet files preserve the data types of the source. */
final class TypingNeedsParquet implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3013",
                "TypingNeedsParquet",
                "Preserved source data types in a file type other than Parquet",
                Evidence.documented(
                        Reference.api("S3OutputFormatConfig", "Only Parquet files preserve source data types")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> destination.outputFormat().ifPresent(format -> {
            Optional<Node> typing = format.member("preserveSourceDataTyping").filter(Node::bool);
            Optional<Node> fileType = format.member("fileType");
            if (typing.isPresent()
                    && fileType.map(Node::text).filter("PARQUET"::equals).isEmpty()) {
                findings.at(typing.get())
                        .hint("set fileType to \"PARQUET\", or remove preserveSourceDataTyping")
                        .report(typing.get().path() + " has no effect because fileType is "
                                + fileType.map(Node::shown).orElse("not \"PARQUET\""));
            }
        }));
    }
}
