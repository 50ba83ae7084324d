package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** The names of tables and event sources have several parts. */
final class ObjectSpelling implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3022",
                "ObjectSpelling",
                "Object name that does not have the form that the destination requires",
                Evidence.observed(Reference.of(
                        "The deployed flows of the CDK constructs for AppFlow name Redshift tables schema.table, Snowflake"
                                + " tables database.schema.table, and partner event sources aws.partner/appflow/…",
                        "https://github.com/cdklabs/cdk-appflow")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> {
            switch (Connector.of(destination)) {
                case REDSHIFT -> check(destination, 2, "schema.table", findings);
                case SNOWFLAKE -> check(destination, 3, "database.schema.table", findings);
                case EVENT_BRIDGE ->
                    destination
                            .property("object")
                            .filter(object -> !object.text().startsWith("aws.partner/appflow/"))
                            .ifPresent(object -> findings.at(object)
                                    .hint(
                                            "write \"aws.partner/appflow/salesforce.com/\", the account ID, a slash and a name of your"
                                                    + " choice")
                                    .report(object.path() + " must start with \"aws.partner/appflow/\", but is "
                                            + object.shown()));
                default -> {}
            }
        });
    }

    private static void check(Destination destination, int parts, String form, Findings findings) {
        destination.property("object").ifPresent(object -> {
            int found = parts(object);
            if (found != parts) {
                findings.at(object)
                        .hint("write " + form)
                        .report(object.path() + " must have the form " + form + ", but is " + object.shown());
            }
        });
    }

    private static int parts(Node object) {
        int dots = 0;
        boolean quoted = false;
        for (char c : object.text().toCharArray()) {
            quoted = c == '"' ? !quoted : quoted;
            dots += c == '.' && !quoted ? 1 : 0;
        }
        return dots + 1;
    }
}
