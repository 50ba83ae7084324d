package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** Most connectors require a connector profile. */
final class ProfileMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3005",
                "ProfileMissing",
                "Missing connector profile name",
                Evidence.documented(
                        Reference.api(
                                "ResetConnectorMetadataCache",
                                "Only S3, EventBridge, Lookout for Metrics, Upsolver and Connect Customer Profiles need no"
                                        + " profile name"),
                        Reference.issue(
                                "hashicorp/terraform-provider-aws",
                                27707,
                                "CreateFlow looks up the profile of the flow")));
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
                        .report(end.node().path() + " must have connectorProfileName because " + connector.type()
                                + " requires a connector profile");
            }
        });
    }
}
