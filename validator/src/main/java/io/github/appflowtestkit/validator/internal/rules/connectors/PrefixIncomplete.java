package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** A prefix format requires a prefix type; the format itself has a default. */
final class PrefixIncomplete implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3014",
                "PrefixIncomplete",
                "Prefix format without a prefix type",
                Evidence.inferred(
                        "prefixType selects the folder or the file name, and prefixFormat the granularity; the second has no"
                                + " effect without the first"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> destination
                .outputFormat()
                .flatMap(format -> format.member("prefixConfig"))
                .ifPresent(prefix -> check(prefix, findings)));
    }

    private static void check(Node prefix, Findings findings) {
        Optional<Node> format = prefix.member("prefixFormat");
        if (format.isPresent() && prefix.member("prefixType").isEmpty()) {
            findings.at(prefix)
                    .hint("add prefixType \"PATH\", \"FILENAME\" or \"PATH_AND_FILENAME\"")
                    .report(prefix.path() + " must have prefixType because it has prefixFormat "
                            + format.get().shown());
        }
    }
}
