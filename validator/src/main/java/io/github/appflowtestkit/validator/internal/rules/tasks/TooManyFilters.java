package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import java.util.List;

/** The console shows at most 10 filters. */
final class TooManyFilters implements Rule {

    private static final int MOST = 10;

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4017",
                "TooManyFilters",
                "Too many filters, or too many values in a filter",
                Evidence.documented(Reference.userGuide(
                        "flow-filters", "A flow has up to 10 filters, and a filter up to 10 criteria")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> filters =
                flow.tasks("Filter").stream().filter(Operators::isRecordFilter).toList();
        if (filters.size() > MOST) {
            Node first = filters.get(MOST).node();
            findings.at(first)
                    .hint("put several values for one field into the VALUES of one filter")
                    .report("a flow must have at most " + MOST + " filters, but " + first.path() + " is filter "
                            + (MOST + 1) + " of " + filters.size());
        }
        filters.forEach(filter -> filter.property("VALUES").ifPresent(values -> {
            int count = values.text().split(",", -1).length;
            if (count > MOST) {
                findings.at(values)
                        .hint("split the filter, or filter at the destination")
                        .report(values.path() + " must have at most " + MOST + " values, but has " + count);
            }
        }));
    }
}
