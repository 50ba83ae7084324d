package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.util.Set;

/** The version of an API is not the way data is transferred. */
final class ApiVersionIsTransferApi implements Rule {

    private static final Set<String> TRANSFER_APIS = Set.of("AUTOMATIC", "BULKV2", "REST_SYNC");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3008",
                "ApiVersionIsTransferApi",
                "An apiVersion that is the name of a transfer API",
                Evidence.observed(Reference.issue(
                        "hashicorp/terraform-provider-awscc",
                        889,
                        "apiVersion BULKV2 on Salesforce is accepted and silently ignored")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> end.apiVersion()
                .filter(version -> TRANSFER_APIS.contains(version.text()))
                .ifPresent(version -> findings.at(version)
                        .hint("move the value to " + end.properties().path() + ".Salesforce.dataTransferApi")
                        .report(version.path() + " " + version.shown()
                                + " is the name of a transfer API, not a version, and is ignored; expected it as"
                                + " dataTransferApi")));
    }
}
