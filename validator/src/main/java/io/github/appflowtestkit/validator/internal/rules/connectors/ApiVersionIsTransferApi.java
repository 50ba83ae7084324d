package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.util.Set;

/** dataTransferApi and apiVersion are easily confused. */
final class ApiVersionIsTransferApi implements Rule {

    private static final Set<String> TRANSFER_APIS = Set.of("AUTOMATIC", "BULKV2", "REST_SYNC");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3008",
                "ApiVersionIsTransferApi",
                "Transfer API in place of an API version",
                Evidence.observed(Reference.issue(
                        "hashicorp/terraform-provider-awscc",
                        889,
                        "AppFlow accepts apiVersion BULKV2 on Salesforce and ignores it")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> end.apiVersion()
                .filter(version -> TRANSFER_APIS.contains(version.text()))
                .ifPresent(version -> findings.at(version)
                        .hint("move the value to " + end.properties().path() + ".Salesforce.dataTransferApi")
                        .report(version.path() + " must be an API version, but is the transfer API " + version.shown()
                                + ", which AppFlow ignores here")));
    }
}
