package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** Most connectors are reached by way of a connector profile. */
final class ProfileMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3005",
                "ProfileMissing",
                "No connectorProfileName where the connector needs one",
                Evidence.documented(
                        Reference.api(
                                "ResetConnectorMetadataCache",
                                "A profile name is not needed for S3, EventBridge, Lookout for Metrics, Upsolver and"
                                        + " Connect Customer Profiles, and needed for all others"),
                        Reference.issue(
                                "hashicorp/terraform-provider-aws",
                                27707,
                                "The profile that a flow names is looked up when the flow is created")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> {
            Connector connector = Connector.of(end);
            if (Connector.of(end).fits(end)
                    && connector.needsProfile()
                    && end.profileName().isEmpty()) {
                findings.at(end.node())
                        .hint("add connectorProfileName with the name of a connector profile for " + connector.type())
                        .report(end.node().path() + " must have connectorProfileName, as " + connector.type()
                                + " is reached by way of a connector profile, but it has none");
            }
        });
    }
}
