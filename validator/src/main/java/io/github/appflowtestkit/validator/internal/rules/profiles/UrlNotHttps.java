package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import io.github.appflowtestkit.validator.internal.rules.Texts;
import java.util.Locale;
import java.util.Set;

/** Credentials travel to these URLs. */
final class UrlNotHttps implements ProfileRule {

    private static final Set<String> URLS = Set.of("instanceUrl", "applicationHostUrl", "tokenUrl", "authCodeUrl");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7014",
                "UrlNotHttps",
                "URL that does not use HTTPS",
                Evidence.documented(
                        Reference.userGuide("sapodata", "SAP OData needs a secure setup for connections over HTTPS"),
                        Reference.userGuide("create-flow-api", "Instance URLs start with https://")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.ownProperties()
                .ifPresent(own -> Texts.under(own).stream()
                        .filter(text -> URLS.contains(text.name()))
                        .filter(text -> text.text().toLowerCase(Locale.ROOT).startsWith("http://"))
                        .forEach(url -> findings.at(url)
                                .hint(
                                        "write https:// if the host supports it; otherwise the credentials travel unencrypted")
                                .report(url.path() + " must start with https://, but is " + url.shown())));
    }
}
