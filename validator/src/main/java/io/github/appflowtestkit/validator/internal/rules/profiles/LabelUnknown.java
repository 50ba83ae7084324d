package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import io.github.appflowtestkit.validator.internal.structure.MeantConnector;
import java.util.Optional;

/** A label that is no connector's by AWS, but close to one, is probably that one. */
final class LabelUnknown implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7006",
                "LabelUnknown",
                "Connector label that resembles one of a connector by AWS",
                Evidence.observed(
                        Reference.issue(
                                "cdklabs/cdk-appflow",
                                21,
                                "Recorded error: Connector:MS_SharePoint_Connector is not registered; the right label is"
                                        + " MicrosoftSharePointOnline"),
                        Reference.issue("hashicorp/terraform-provider-aws", 37826, "The same for BigQueryConnector")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        if (profile.connector() != Connector.CUSTOM_CONNECTOR) {
            return;
        }
        Optional<Node> label = profile.node().member("connectorLabel");
        label.filter(node -> !AuthoredConnector.isLabel(node.text()))
                .flatMap(node -> MeantConnector.label(node.text()))
                .ifPresent(meant -> findings.at(label.get())
                        .hint("write " + JsonText.quoted(meant)
                                + ", unless you have registered a connector of that label")
                        .report("connectorLabel is " + label.get().shown()
                                + ", which is no connector by AWS; did you mean " + JsonText.quoted(meant) + "?"));
    }
}
