package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** Without a key of the customer's own, AWS keeps the key. */
final class NoCustomerKey implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                        "AF6001",
                        "NoCustomerKey",
                        "No kmsArn: the data is encrypted with a key that AWS manages",
                        Evidence.documented(
                                Reference.userGuide(
                                        "data-protection",
                                        "Data at rest is encrypted with a key of AWS or of the customer"),
                                Reference.of(
                                        "Checkov asks the same of Terraform",
                                        "https://www.checkov.io/5.Policy%20Index/terraform.html")))
                .offByDefault();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        // An update cannot name a key, and a description shows the one in use.
        boolean creates = !flow.isUpdateRequest() && !flow.isDescription();
        if (creates && flow.node().member("kmsArn").isEmpty()) {
            findings.at(flow.node())
                    .hint("add kmsArn; it cannot be changed once the flow is there")
                    .report("the flow has no kmsArn, so that its data is encrypted with a key that AWS manages");
        }
    }
}
