package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** Only some connectors have private connections. */
final class PrivateLinkUnsupported implements ProfileRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7021",
                "PrivateLinkUnsupported",
                "Private connection to a connector without private connections",
                Evidence.documented(
                        Reference.userGuide(
                                "private-flows",
                                "Salesforce, Singular, Snowflake and Trend Micro have private connections"),
                        Reference.userGuide("sapodata", "SAP OData has private connections, too")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Connector connector = profile.connector();
        Node mode = profile.connectionMode();
        if (mode.text().equals("Private") && connector.needsProfile() && !connector.hasPrivateLink()) {
            findings.at(mode)
                    .hint("set \"Public\"")
                    .report("connectionMode must be \"Public\" because there are no private connections to "
                            + connector.label() + ", but is " + mode.shown());
        }
    }
}
