package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.regex.Pattern;

/** A filter splits VALUES at its commas, and nothing else. */
final class CommaInValue implements Rule {

    private static final Pattern BLANK_BESIDE_COMMA = Pattern.compile("\\s,|,\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4018",
                "CommaInValue",
                "Comma in VALUE of a filter, or a blank beside a comma in VALUES",
                Evidence.observed(Reference.issue(
                        "boto/boto3",
                        4305,
                        "A filter with the VALUE \"2001,1790\" asks SAP for one order with that number;"
                                + " blanks beside the comma of several values reach SAP")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask("Filter", task -> {
            if (Operators.isRecordFilter(task)) {
                task.property("VALUE")
                        .filter(value -> value.text().contains(","))
                        .ifPresent(value -> reportValue(value, findings));
                task.property("VALUES")
                        .filter(values ->
                                BLANK_BESIDE_COMMA.matcher(values.text()).find())
                        .ifPresent(values -> reportValues(values, findings));
            }
        });
    }

    private static void reportValue(Node value, Findings findings) {
        findings.at(value)
                .hint("write several values to VALUES in place of VALUE, or suppress this finding if the comma belongs"
                        + " to the value")
                .report(value.path() + " is " + value.shown()
                        + ": AppFlow takes it as one value that contains a comma");
    }

    private static void reportValues(Node values, Findings findings) {
        findings.at(values)
                .hint("remove the blanks beside the commas")
                .report(values.path() + " is " + values.shown()
                        + ": AppFlow keeps the blanks beside the commas as parts of the values");
    }
}
