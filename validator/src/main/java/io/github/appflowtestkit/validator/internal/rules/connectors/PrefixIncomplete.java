package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** A prefix with a format needs a place to go. A place alone is fine: the format has a default. */
final class PrefixIncomplete implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3014",
                "PrefixIncomplete",
                "A prefixFormat without prefixType",
                Evidence.inferred(
                        "prefixType says whether the folder or the file name carries the prefix, and prefixFormat"
                                + " how fine it is; without the first, the second has no place to go"));
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
                    .report(prefix.path() + " has prefixFormat " + format.get().shown()
                            + ", but no prefixType that says where the prefix goes");
        }
    }
}
