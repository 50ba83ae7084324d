package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everybody who may describe the flow can read its strings. Messages never show the value. */
final class SecretInText implements Rule {

    private static final List<String> PARTS =
            List.of("description", "tags", "sourceFlowConfig", "destinationFlowConfigList", "tasks");
    /** None of them reads a part of the text twice: a flow may hold megabytes. */
    private static final Map<String, Pattern> SECRETS = secrets();

    /** Most strings of a flow are field names, which are shorter than any credential. */
    private static final int SHORTEST = "pwd=123456".length();

    private static Map<String, Pattern> secrets() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("an AWS access key ID", "\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b");
        forms.put("a private key", "-----BEGIN [A-Z ]{0,20}PRIVATE KEY");
        forms.put("a GitHub token", "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})");
        forms.put("a Slack token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10}");
        forms.put("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}");
        forms.put("a Salesforce session ID", "\\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{20}");
        forms.put("a Stripe key", "\\b[sr]k_live_[A-Za-z0-9]{16}");
        forms.put("a signed token (JWT)", "\\.(?<=[A-Za-z0-9_-]{11}\\.)eyJ[A-Za-z0-9_-]{8,}+\\.");
        forms.put(
                "a password",
                "(?i)\\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\\s*+[=:]\\s*+[^\\s,;]{6}");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        forms.forEach((what, form) -> patterns.put(what, Pattern.compile(form)));
        return patterns;
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF6002",
                "SecretInText",
                "Possible credential in a description, tag or property",
                Evidence.inferred(
                        "Credentials belong in the connector profile, which stores them in Secrets Manager; everybody"
                                + " who may list or describe flows can read descriptions, tags and properties"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        PARTS.forEach(part -> Flow.ifSound(() -> flow.node().member(part).ifPresent(node -> check(node, findings))));
    }

    private static void check(Node part, Findings findings) {
        Texts.under(part)
                .forEach(text -> kind(text.text())
                        .ifPresent(what -> findings.at(text)
                                .hint(
                                        "remove it and replace the credential; credentials belong in the connector profile")
                                .report(text.path() + " may contain " + what)));
    }

    private static Optional<String> kind(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        return SECRETS.entrySet().stream()
                .filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
