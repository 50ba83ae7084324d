package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instance URL of some connectors has a documented form. */
final class InstanceUrl implements ProfileRule {

    private static final Pattern URL = Pattern.compile("(?i)https?://([^/?#]+)(/?)(.*)");

    /** The ends of the hosts, first the usual one. */
    private static final Map<Connector, List<String>> HOSTS = Map.of(
            Connector.SALESFORCE, List.of(".my.salesforce.com", ".salesforce.com", ".salesforce.mil"),
            Connector.SERVICE_NOW, List.of(".service-now.com", ".servicenowservices.com"),
            Connector.ZENDESK, List.of(".zendesk.com"));

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7015",
                "InstanceUrl",
                "Instance URL of another form than documented",
                Evidence.documented(
                        Reference.userGuide(
                                "create-flow-api",
                                "The URLs are https://NAME.my.salesforce.com and https://NAME.service-now.com"),
                        Reference.userGuide(
                                "connectors-zendesk-chat", "An account has the URL https://NAME.zendesk.com")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        Optional<Node> url = profile.ownProperties().flatMap(own -> own.member("instanceUrl"));
        List<String> hosts = HOSTS.get(profile.connector());
        if (url.isEmpty() || hosts == null || Placeholder.isReference(url.get())) {
            return;
        }
        String wanted = "https://NAME" + hosts.get(0);
        Matcher parts = URL.matcher(url.get().text());
        if (!parts.matches()) {
            report(url.get(), "must be a URL such as \"" + wanted + "\"", "write the URL of the instance", findings);
            return;
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        if (hosts.stream().noneMatch(host::endsWith)) {
            report(
                    url.get(),
                    "must have a host such as \"NAME" + hosts.get(0) + "\"",
                    "write the address of the API, not that of a page or of a domain of your own",
                    findings);
        } else if (!parts.group(3).isEmpty()) {
            report(url.get(), "must have no path", "remove what follows the host; AppFlow adds the path", findings);
        }
    }

    private static void report(Node url, String must, String hint, Findings findings) {
        findings.at(url).hint(hint).report(url.path() + " " + must + ", but is " + url.shown());
    }
}
