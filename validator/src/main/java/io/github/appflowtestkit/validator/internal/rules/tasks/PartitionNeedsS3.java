package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;

/** Partitions are folders in an S3 bucket. */
final class PartitionNeedsS3 implements Rule {

    private static final int MOST_KEYS = 10;
    private static final DocumentReader LISTS = new DocumentReader(100_000, 2);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4014",
                "PartitionNeedsS3",
                "Partition task without an S3 destination, or with more than 10 keys",
                Evidence.documented(Reference.userGuide(
                        "flows-partition", "Partitions organize data in Amazon S3 by at most 10 fields")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean intoBucket =
                flow.destinations().stream().anyMatch(destination -> Connector.of(destination) == Connector.S3);
        flow.eachTask("Partition", task -> {
            if (!intoBucket) {
                findings.at(task.node())
                        .hint("remove the task; only S3 supports partitions")
                        .report(task.node().path() + " is a Partition task, but the flow has no S3 destination");
            } else {
                task.property("ORDERED_PARTITION_KEYS_LIST").ifPresent(keys -> count(keys, findings));
            }
        });
    }

    private static void count(Node keys, Findings findings) {
        LISTS.readJson(keys.text()).root().filter(JsonArray.class::isInstance).ifPresent(list -> {
            int count = ((JsonArray) list).items().size();
            if (count > MOST_KEYS) {
                findings.at(keys)
                        .hint("remove " + (count - MOST_KEYS) + (count - MOST_KEYS == 1 ? " key" : " keys"))
                        .report(keys.path() + " must have at most " + MOST_KEYS + " keys, but has " + count);
            }
        });
    }
}
