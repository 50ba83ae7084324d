package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import io.github.appflowtestkit.validator.internal.rules.Texts;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Set;

/** Everybody who may read the file can read its credentials. Messages never show the value. */
final class SecretInProfile implements ProfileRule {

    private static final Set<String> SECRETS = Set.of(
            "password",
            "clientSecret",
            "accessToken",
            "refreshToken",
            "authCode",
            "jwtToken",
            "apiKey",
            "apiSecretKey",
            "secretKey",
            "applicationKey",
            "apiToken",
            "accessKeyId",
            "secretAccessKey",
            "datakey");

    private static final String MAP = "credentialsMap";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7023",
                "SecretInProfile",
                "Secret in plain text in a connector profile",
                Evidence.inferred(
                        "Files are kept in repositories and build logs, where more people read them than should"
                                + " know the credentials; every format has references to secret stores"));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        if (isMadeByTerraform(profile)) {
            return;
        }
        Flow.ifSound(() -> profile.credentials()
                .ifPresent(all -> Texts.under(all).stream()
                        .filter(text -> SECRETS.contains(text.name()) || isInMap(text) || Secrets.isSecret(text.text()))
                        .filter(text -> !Placeholder.isOne(text))
                        .forEach(text -> report(text, findings))));
        Flow.ifSound(() -> Texts.under(profile.properties()).stream()
                .filter(text -> Secrets.isSecret(text.text()) && !Placeholder.isOne(text))
                .forEach(text -> report(text, findings)));
    }

    /** Plans and states have all values in plain text, and nobody can change that. */
    private static boolean isMadeByTerraform(ConnectorProfile profile) {
        String name = profile.document();
        return profile.kind() == DocumentKind.TERRAFORM && !name.endsWith(".tf") && !name.endsWith(".tf.json");
    }

    private static boolean isInMap(Node text) {
        return text.parent().name().equals(MAP) && Secrets.isCredential(text.name());
    }

    private static void report(Node text, Findings findings) {
        boolean isInMap = text.parent().name().equals(MAP);
        findings.at(text)
                .hint("replace the credential at the vendor, and write a reference or a placeholder")
                .report((isInMap ? text.parent() : text).path() + " contains a secret in plain text");
    }
}
