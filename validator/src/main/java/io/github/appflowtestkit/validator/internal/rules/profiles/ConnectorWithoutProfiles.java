package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** Flows name no connector profile for some connectors. */
final class ConnectorWithoutProfiles implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7001",
                "ConnectorWithoutProfiles",
                "Connector profile for a connector without profiles",
                Evidence.model(Reference.api(
                        "ConnectorProfileProperties",
                        "The model has no profile properties for S3, EventBridge, LookoutMetrics, Upsolver and"
                                + " CustomerProfiles")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Connector connector = profile.connector();
        if (!connector.needsProfile()) {
            profile.type()
                    .ifPresent(type -> findings.at(type)
                            .hint("remove the connector profile: flows name none for " + connector.type())
                            .report("connectorType must be a connector with profiles, but is " + type.shown()));
        }
    }
}
