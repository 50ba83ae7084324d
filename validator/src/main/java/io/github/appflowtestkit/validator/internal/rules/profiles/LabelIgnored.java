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

/** Only custom connectors have labels. */
final class LabelIgnored implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF7007",
                "LabelIgnored",
                "Connector label on a built-in connector",
                Evidence.documented(Reference.api(
                        "CreateConnectorProfile",
                        "connectorLabel is only needed for CustomConnector; an example has one beside Salesforce")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Optional<Node> type = profile.type();
        if (type.isPresent() && profile.connector() != Connector.CUSTOM_CONNECTOR) {
            profile.node()
                    .member("connectorLabel")
                    .ifPresent(label -> findings.atKey(label)
                            .related(type.get(), "the connectorType")
                            .hint("remove connectorLabel, or set connectorType to \"CustomConnector\"")
                            .report("connectorLabel has no effect because connectorType is "
                                    + type.get().shown()));
        }
    }
}
