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

/** Some connectors use no connector profile. */
final class ProfileUnused implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF3006",
                "ProfileUnused",
                "A connectorProfileName where the connector uses none",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk",
                        17748,
                        "A profile name on an S3 source is accepted, stored and described, and does nothing")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(end -> {
            Connector connector = Connector.of(end);
            Optional<Node> profile = end.profileName();
            if (!connector.needsProfile() && profile.isPresent()) {
                findings.atKey(profile.get())
                        .hint("remove connectorProfileName")
                        .report(profile.get().path() + " has no effect, as " + connector.type()
                                + " needs no connector profile");
            }
        });
    }
}
