package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** A client token belongs to one request. */
final class TokenInFile implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF5002",
                "TokenInFile",
                "Client token in a file",
                Evidence.documented(Reference.api(
                        "CreateFlow",
                        "A token is valid for 8 hours; the same token with other parameters is an error")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.node()
                .member("clientToken")
                .ifPresent(token -> findings.atKey(token)
                        .hint("remove it; the SDKs and the AWS CLI create a new token for each request")
                        .report(
                                "clientToken must not be in a file: within 8 hours, AppFlow treats a second deployment as a retry,"
                                        + " or rejects it if the flow has changed"));
    }
}
