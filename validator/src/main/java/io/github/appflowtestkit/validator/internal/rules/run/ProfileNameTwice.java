package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.Run;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.HashMap;
import java.util.Map;

/** Profile names are unique within an account and Region. */
final class ProfileNameTwice implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7027",
                "ProfileNameTwice",
                "Duplicate connector profile name",
                Evidence.model(Reference.api(
                        "CreateConnectorProfile",
                        "It fails with ConflictException if a connector profile of that name exists")));
    }

    @Override
    public void check(Run run) {
        Map<String, ConnectorProfile> first = new HashMap<>();
        for (ConnectorProfile profile : run.profiles()) {
            if (!profile.isUpdateRequest() && !profile.isDescription()) {
                Flow.ifSound(() -> {
                    Node name = profile.name();
                    ConnectorProfile other = first.putIfAbsent(name.text(), profile);
                    if (other != null) {
                        report(name, profile, other, run.findings(profile));
                    }
                });
            }
        }
    }

    private static void report(Node name, ConnectorProfile profile, ConnectorProfile first, Findings findings) {
        findings.at(name)
                .related(first.name(), "the first connector profile of that name")
                .hint("choose another name, unless the profiles belong to different accounts or Regions")
                .report("duplicate connectorProfileName " + name.shown() + ": a connector profile in "
                        + ProfileNames.where(profile.document(), first.document())
                        + " has the same name, so that CreateConnectorProfile fails with ConflictException");
    }
}
