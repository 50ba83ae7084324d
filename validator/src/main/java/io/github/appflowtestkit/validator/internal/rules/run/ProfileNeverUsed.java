package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.Run;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.HashSet;
import java.util.Set;

/** A profile that no flow names may be left over, or the flow has another name for it. */
final class ProfileNeverUsed implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF7026",
                "ProfileNeverUsed",
                "Connector profile that no flow in the run names",
                Evidence.inferred("A connector profile does nothing by itself, and an account has 100 of them"));
    }

    @Override
    public void check(Run run) {
        if (run.profiles().isEmpty()) {
            return;
        }
        Set<Object> unknown = new HashSet<>();
        Set<String> used = new HashSet<>();
        ProfileNames.uses(run, () -> unknown.add(run))
                .forEach(use -> used.add(use.name().text()));
        // without flows they are elsewhere, and one with an unknown name may use any profile
        if (run.flows().isEmpty() || !unknown.isEmpty()) {
            return;
        }
        for (ConnectorProfile profile : run.profiles()) {
            if (!profile.isDescription() && !profile.isUpdateRequest()) {
                Flow.ifSound(() -> {
                    Node name = profile.name();
                    if (!used.contains(name.text())) {
                        run.findings(profile)
                                .at(name)
                                .hint("name it in the connectorProfileName of a flow, or remove the profile")
                                .report("no flow of this run names the connector profile " + name.shown());
                    }
                });
            }
        }
    }
}
