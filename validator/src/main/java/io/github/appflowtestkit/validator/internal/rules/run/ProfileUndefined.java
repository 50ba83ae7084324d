package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.rules.Run;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Profiles that flows name should exist. */
final class ProfileUndefined implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF7024",
                "ProfileUndefined",
                "Flow that names a connector profile of no file in the run",
                Evidence.observed(Reference.issue(
                        "hashicorp/terraform-provider-aws",
                        27707,
                        "CreateFlow refuses a flow whose profile does not exist")));
    }

    @Override
    public void check(Run run) {
        Set<Object> unknown = new HashSet<>();
        Map<String, ConnectorProfile> byName = ProfileNames.byName(run, () -> unknown.add(run));
        // without profiles they are elsewhere, and one with an unknown name may be any of them
        if (byName.isEmpty() || !unknown.isEmpty()) {
            return;
        }
        for (ProfileNames.Use use : ProfileNames.uses(run, () -> {})) {
            String name = use.name().text();
            if (!byName.containsKey(name)) {
                String meant = Nearest.to(name, byName.keySet())
                        .map(near -> "; did you mean " + JsonText.quoted(near) + "?")
                        .orElse("");
                run.findings(use.flow())
                        .at(use.name())
                        .hint("create the profile, or validate the file that defines it together with the flow")
                        .report(use.name().path() + " is " + use.name().shown() + ", which no file of this run defines"
                                + meant);
            }
        }
    }
}
