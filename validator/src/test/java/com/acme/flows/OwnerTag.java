package com.acme.flows;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Optional;

/** Flows into the lake name a team that answers for them. */
public final class OwnerTag implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF9100",
                "OwnerTag",
                "A flow into the lake that nobody answers for",
                Evidence.inferred("our handbook, chapter 7"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean intoLake = flow.destinations().stream()
                .flatMap(destination -> destination.property("bucketName").stream())
                .anyMatch(bucket -> bucket.text().startsWith("acme-lake"));
        Optional<Node> tags = flow.node().member("tags");
        if (intoLake && tags.flatMap(all -> all.member("owner")).isEmpty()) {
            findings.at(tags.orElse(flow.name()))
                    .hint("add the tag \"owner\" with the name of a team")
                    .report(flow.name().path() + " " + flow.name().shown() + " writes into the lake, but has no owner");
        }
    }
}
