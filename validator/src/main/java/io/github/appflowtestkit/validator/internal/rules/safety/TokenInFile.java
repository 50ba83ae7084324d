package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** A client token is for one request, not for a file. */
final class TokenInFile implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF5002",
                "TokenInFile",
                "A clientToken kept in a file",
                Evidence.documented(Reference.api(
                        "CreateFlow",
                        "A token is remembered for 8 hours; the same one with other parameters is an error")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.node()
                .member("clientToken")
                .ifPresent(token -> findings.atKey(token)
                        .hint("remove it: the SDKs and the command line make a new one for each request")
                        .report(
                                "clientToken stands in the file: a second deployment within 8 hours would be taken for a"
                                        + " repetition of the first, or be refused if the flow has changed"));
    }
}
