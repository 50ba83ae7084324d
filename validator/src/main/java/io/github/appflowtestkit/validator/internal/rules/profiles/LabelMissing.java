package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;

/** A custom connector is known by its label. */
final class LabelMissing implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF7005",
                "LabelMissing",
                "Custom connector profile without a connector label",
                Evidence.documented(Reference.api(
                        "CreateConnectorProfile", "connectorLabel is needed for the connector type CustomConnector")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Optional<Node> type = profile.type();
        if (type.isPresent()
                && profile.connector() == Connector.CUSTOM_CONNECTOR
                && profile.node().member("connectorLabel").isEmpty()) {
            findings.at(profile.node())
                    .related(type.get(), "the connectorType")
                    .hint("add connectorLabel with the label of a connector that you have registered, or of one by AWS,"
                            + " such as \"HubSpot\"")
                    .report("missing connectorLabel, which connectorType "
                            + type.get().shown() + " needs");
        }
    }
}
