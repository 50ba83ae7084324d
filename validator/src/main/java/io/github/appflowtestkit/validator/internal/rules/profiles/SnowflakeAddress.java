package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where Snowflake's account and stage are. */
final class SnowflakeAddress implements ProfileRule {

    /** A name without quotes, or any name in quotes. */
    private static final String NAME = "(?:[^.\"\\s]+|\"[^\"]+\")";

    private static final Pattern STAGE = Pattern.compile("@?" + NAME + "\\." + NAME + "\\." + NAME);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-[0-9]");
    private static final Pattern ACCOUNT_WITH_REGION = Pattern.compile("[^.]+\\.[a-z]{2}(?:-[a-z]+)+-[0-9](?:\\..*)?");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF7019",
                "SnowflakeAddress",
                "Snowflake stage, account or Region of another form than documented",
                Evidence.documented(
                        Reference.userGuide(
                                "snowflake", "The account name is the part of the URL before .snowflakecomputing.com"),
                        Reference.api(
                                "SnowflakeConnectorProfileProperties",
                                "The stage has the form database, schema, stage name; the Region is that of AWS")));
    }

    @Override
    public void check(ConnectorProfile profile, Findings findings) {
        profile.propertiesFor(Connector.SNOWFLAKE).ifPresent(own -> {
            Flow.ifSound(() -> value(own, "stage").ifPresent(stage -> checkStage(stage, findings)));
            Flow.ifSound(() -> value(own, "accountName").ifPresent(account -> checkAccount(account, findings)));
            Flow.ifSound(() -> value(own, "region")
                    .filter(region -> !REGION.matcher(region.text()).matches())
                    .ifPresent(region -> findings.at(region)
                            .hint("write the code of the AWS Region of the Snowflake account")
                            .report(region.path() + " must be an AWS Region such as \"eu-central-1\", but is "
                                    + region.shown())));
        });
    }

    private static Optional<Node> value(Node own, String member) {
        return own.member(member).filter(node -> !Placeholder.isReference(node));
    }

    private static void checkStage(Node stage, Findings findings) {
        if (!STAGE.matcher(stage.text()).matches()) {
            findings.at(stage)
                    .hint("write database, schema and stage with dots between them, such as \"SHOP.PUBLIC.APPFLOW\"")
                    .report(stage.path() + " must be DATABASE.SCHEMA.STAGE, but is " + stage.shown());
        }
    }

    private static void checkAccount(Node account, Findings findings) {
        String name = account.text();
        if (name.contains("/") || name.contains(".snowflakecomputing.com")) {
            findings.at(account)
                    .hint("write only the part of the URL before .snowflakecomputing.com")
                    .report(account.path() + " must be an account name such as \"xy12345\", but is the address "
                            + account.shown());
        } else if (ACCOUNT_WITH_REGION.matcher(name).matches()) {
            findings.at(account)
                    // addresses have this part; whether AppFlow takes it in the name is not known
                    .severity(Severity.NOTE)
                    .hint("write the part before the dot, and the Region into the member region")
                    .report(account.path() + " has a Region in it: " + account.shown());
        }
    }
}
