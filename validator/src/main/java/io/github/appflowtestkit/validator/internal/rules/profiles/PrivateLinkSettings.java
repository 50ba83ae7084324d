package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;

/** The settings of a private connection go with the connection mode. */
final class PrivateLinkSettings implements ProfileRule {

    private static final String SERVICE_NAME = "privateLinkServiceName";
    private static final String CALLS = "usePrivateLinkForMetadataAndAuthorization";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7022",
                "PrivateLinkSettings",
                "Private connection settings that do not match the connection mode",
                Evidence.documented(
                        Reference.api(
                                "SalesforceConnectorProfileProperties",
                                CALLS + " counts if the connection mode is private"),
                        Reference.api(
                                "SnowflakeConnectorProfileProperties",
                                SERVICE_NAME + " is the service for private data transfers"),
                        Reference.userGuide(
                                "sapodata", "A private connection needs the name of the endpoint service")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Node mode = profile.connectionMode();
        profile.ownProperties().ifPresent(own -> {
            if (mode.text().equals("Public")) {
                own.member(SERVICE_NAME)
                        .filter(name -> !name.text().isEmpty())
                        .ifPresent(name -> hasNoEffect(name, mode, findings));
                own.member(CALLS).filter(Node::bool).ifPresent(calls -> hasNoEffect(calls, mode, findings));
            } else if (needsName(profile.connector()) && !Credentials.has(own, SERVICE_NAME)) {
                findings.at(own)
                        .related(mode, "the connectionMode")
                        .hint("add privateLinkServiceName, such as \"com.amazonaws.vpce.eu-central-1.vpce-svc-ID\"")
                        .report("missing privateLinkServiceName in " + own.path() + ", which connectionMode "
                                + mode.shown() + " needs");
            }
        });
    }

    private static boolean needsName(Connector connector) {
        return connector == Connector.SAP_ODATA || connector == Connector.SNOWFLAKE;
    }

    private static void hasNoEffect(Node member, Node mode, Findings findings) {
        findings.atKey(member)
                .related(mode, "the connectionMode")
                .hint("set connectionMode to \"Private\", or remove " + member.name())
                .report(member.path() + " has no effect because connectionMode is " + mode.shown());
    }
}
