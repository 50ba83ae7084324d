package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.Optional;

/** Some connectors do not use a connector profile. */
final class ProfileUnused implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF3006",
                "ProfileUnused",
                "Unused connector profile name",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk",
                        17748,
                        "AppFlow accepts, stores and returns a profile name on an S3 source, and does not use it")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> {
            Connector connector = Connector.of(end);
            Optional<Node> profile = end.profileName();
            if (!connector.needsProfile() && profile.isPresent()) {
                findings.atKey(profile.get())
                        .hint("remove connectorProfileName")
                        .report(profile.get().path() + " has no effect because " + connector.type()
                                + " does not use a connector profile");
            }
        });
    }
}
