package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.SapObject;
import java.util.Optional;

/** An incremental flow selects new records by a timestamp field. */
final class IncrementalFieldMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2011",
                "IncrementalFieldMissing",
                "Incremental flow without a timestamp field",
                Evidence.documented(
                        Reference.userGuide(
                                "flow-triggers", "An incremental transfer uses a timestamp field of the source"),
                        Reference.userGuide("sapodata", "Objects other than ODP objects need a source timestamp field"),
                        Reference.userGuide("servicenow", "ServiceNow uses sys_updated_on by default")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Source source = flow.source();
        if (schedule.isEmpty()
                || !schedule.get().isIncremental()
                || !Connector.of(source).needsIncrementalField()
                || source.incrementalField().isPresent()
                || SapObject.isOdp(source)) {
            return;
        }
        Node lacking = source.node().member("incrementalPullConfig").orElse(source.node());
        findings.at(lacking)
                .hint("add sourceFlowConfig.incrementalPullConfig with datetimeTypeFieldName, such as"
                        + " \"LastModifiedDate\", or set dataPullMode to \"Complete\"")
                .report(lacking.path() + " must name a timestamp field"
                        + (lacking.name().equals("incrementalPullConfig") ? "" : " in incrementalPullConfig")
                        + " because dataPullMode is \"Incremental\" and "
                        + Connector.of(source).label()
                        + " does not track changes itself");
    }
}
