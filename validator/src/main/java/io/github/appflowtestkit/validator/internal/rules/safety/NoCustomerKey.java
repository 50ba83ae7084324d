package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** Without kmsArn, AppFlow encrypts data with an AWS managed key. */
final class NoCustomerKey implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                        "AF6001",
                        "NoCustomerKey",
                        "Flow without a customer managed key",
                        Evidence.documented(
                                Reference.userGuide(
                                        "data-protection",
                                        "AppFlow encrypts data at rest with an AWS managed or a customer managed key"),
                                Reference.of(
                                        "Checkov has the same check for Terraform",
                                        "https://www.checkov.io/5.Policy%20Index/terraform.html")))
                .offByDefault();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        // An update request has no kmsArn, and DescribeFlow output shows the key in use.
        boolean creates = !flow.isUpdateRequest() && !flow.isDescription();
        if (creates && flow.node().member("kmsArn").isEmpty()) {
            findings.at(flow.node())
                    .hint("add kmsArn; UpdateFlow cannot change it later")
                    .report("missing kmsArn: AppFlow encrypts the data of the flow with an AWS managed key");
        }
    }
}
