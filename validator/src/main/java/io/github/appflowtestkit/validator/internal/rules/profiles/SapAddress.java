package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where an SAP system is, and the client in it. */
final class SapAddress implements ProfileRule {

    private static final Pattern HOST_ONLY = Pattern.compile("(?i)https?://[^/:?#]+/?");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7020",
                "SapAddress",
                "SAP OData host, path, client or language of another form than documented",
                Evidence.documented(
                        Reference.userGuide(
                                "sapodata",
                                "The path is that of the catalog service, client numbers are 001 to 999, and languages have"
                                        + " two characters"),
                        Reference.api("SAPODataConnectorProfileProperties", "The port has a member of its own")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.propertiesFor(Connector.SAP_ODATA).ifPresent(own -> {
            check(
                    own,
                    "applicationHostUrl",
                    text -> HOST_ONLY.matcher(text).matches(),
                    "be scheme and host only",
                    "put the port into portNumber and the path into applicationServicePath",
                    findings);
            check(
                    own,
                    "applicationServicePath",
                    text -> text.startsWith("/"),
                    "start with a slash",
                    "write the path below the host, such as \"/sap/opu/odata/iwfnd/catalogservice;v=2\"",
                    findings);
            check(
                    own,
                    "applicationServicePath",
                    text -> !text.startsWith("/")
                            || text.toLowerCase(Locale.ROOT).contains("catalog"),
                    "be the path of the catalog service",
                    "write \"/sap/opu/odata/iwfnd/catalogservice;v=2\"; flows name the object",
                    findings);
            check(
                    own,
                    "clientNumber",
                    text -> !text.equals("000"),
                    "be 001 to 999",
                    "write the three digits of the SAP client, such as \"010\"",
                    findings);
            check(
                    own,
                    "logonLanguage",
                    text -> text.length() == 2,
                    "have two characters",
                    "write the SAP language, such as \"EN\"",
                    findings);
        });
    }

    private static void check(
            Node own, String member, Predicate<String> isRight, String must, String hint, Findings findings) {
        Flow.ifSound(() -> own.member(member)
                .filter(node -> !Placeholder.isReference(node) && !isRight.test(node.text()))
                .ifPresent(node -> findings.at(node)
                        .hint(hint)
                        .report(node.path() + " must " + must + ", but is " + node.shown())));
    }
}
