package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.rules.Texts;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.List;

/** Everybody who may describe the flow can read its strings. Messages never show the value. */
final class SecretInText implements Rule {

    private static final List<String> PARTS =
            List.of("description", "tags", "sourceFlowConfig", "destinationFlowConfigList", "tasks");

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
        if (!Texts.mayHave(part, Secrets::isSecret)) {
            return;
        }
        Texts.under(part)
                .forEach(text -> Secrets.kindIn(text.text())
                        .ifPresent(what -> findings.at(text)
                                .hint(
                                        "remove it and replace the credential; credentials belong in the connector profile")
                                .report(text.path() + " may contain " + what)));
    }
}
