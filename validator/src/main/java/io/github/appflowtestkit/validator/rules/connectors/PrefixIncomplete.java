package io.github.appflowtestkit.validator.rules.connectors;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.rules.Evidence;
import io.github.appflowtestkit.validator.rules.Findings;
import io.github.appflowtestkit.validator.rules.Rule;
import io.github.appflowtestkit.validator.rules.RuleInfo;
import java.util.Optional;

/** A prefix has a place and a form. */
final class PrefixIncomplete implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3014",
                "PrefixIncomplete",
                "A prefixConfig of which a part has no effect",
                Evidence.inferred(
                        "prefixType says whether the folder or the file name carries the prefix, and prefixFormat"
                                + " how fine it is: the one means nothing without the other"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> destination
                .outputFormat()
                .flatMap(format -> format.member("prefixConfig"))
                .ifPresent(prefix -> check(prefix, findings)));
    }

    private static void check(Node prefix, Findings findings) {
        Optional<Node> type = prefix.member("prefixType");
        Optional<Node> format = prefix.member("prefixFormat");
        Optional<Node> hierarchy = prefix.member("pathPrefixHierarchy");
        if (format.isPresent() && type.isEmpty()) {
            findings.at(prefix)
                    .hint("add prefixType \"PATH\", \"FILENAME\" or \"PATH_AND_FILENAME\"")
                    .report(prefix.path() + " has prefixFormat " + format.get().shown()
                            + ", but no prefixType that says where the prefix goes");
        } else if (hierarchy.isPresent()
                && type.isPresent()
                && type.get().text().equals("FILENAME")) {
            findings.atKey(hierarchy.get())
                    .hint("set prefixType to \"PATH\" or \"PATH_AND_FILENAME\", or remove pathPrefixHierarchy")
                    .report(hierarchy.get().path()
                            + " has no effect, as prefixType is \"FILENAME\" and makes no folders");
        }
    }
}
