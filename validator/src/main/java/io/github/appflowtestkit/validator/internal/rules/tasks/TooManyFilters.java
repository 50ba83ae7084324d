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

/** What the console can show. */
final class TooManyFilters implements Rule {

    private static final int MOST = 10;

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4017",
                "TooManyFilters",
                "More than 10 filters, or more than 10 values in one",
                Evidence.documented(Reference.userGuide(
                        "flow-filters", "A flow has up to 10 filters, and a filter up to 10 criteria")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> filters =
                flow.tasks().stream().filter(Operators::isRecordFilter).toList();
        if (filters.size() > MOST) {
            Node first = filters.get(MOST).node();
            findings.at(first)
                    .hint("several values for one field can stand in one filter, in VALUES")
                    .report("the flow has " + filters.size() + " filters, of which " + first.path()
                            + " is the first beyond the " + MOST + " that are documented");
        }
        filters.forEach(filter -> filter.property("VALUES").ifPresent(values -> {
            int count = values.text().split(",", -1).length;
            if (count > MOST) {
                findings.at(values)
                        .hint("split the filter's values, or filter where the data arrives")
                        .report(values.path() + " has " + count + " values, but " + MOST
                                + " are documented as the most");
            }
        }));
    }
}
