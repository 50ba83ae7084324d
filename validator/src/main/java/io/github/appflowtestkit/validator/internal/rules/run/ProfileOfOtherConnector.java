package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.Run;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.Map;

/** A flow uses a profile of its own connector. */
final class ProfileOfOtherConnector implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7025",
                "ProfileOfOtherConnector",
                "Flow that names a connector profile of another connector",
                Evidence.inferred("A connector profile is for one connector, and a flow reads and writes with its"
                        + " credentials; no refusal is recorded"));
    }

    @Override
    public void check(Run run) {
        Map<String, ConnectorProfile> byName = ProfileNames.byName(run, () -> {});
        if (byName.isEmpty()) {
            return;
        }
        for (ProfileNames.Use use : ProfileNames.uses(run, () -> {})) {
            Flow.ifSound(() -> {
                ConnectorProfile profile = byName.get(use.name().text());
                if (profile != null && profile.connector() != Connector.of(use.side())) {
                    report(use, profile, run.findings(use.flow()));
                }
            });
        }
    }

    private static void report(ProfileNames.Use use, ConnectorProfile profile, Findings findings) {
        findings.at(use.name())
                .related(profile.name(), "the profile")
                .hint("name a profile for " + Connector.of(use.side()).type() + ", or correct connectorType")
                .report(use.name().path() + " must name a profile for "
                        + Connector.of(use.side()).type() + ", but "
                        + use.name().shown() + " in "
                        + ProfileNames.where(use.flow().document(), profile.document()) + " is for "
                        + profile.connector().type());
    }
}
