package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** The schedule of a flow: {@code triggerConfig.triggerProperties.Scheduled}. */
public record Schedule(Node node) {

    /** The text of {@code scheduleExpression}. */
    public Node expression() {
        return node.required("scheduleExpression");
    }

    /** The expression, or empty if it is neither {@code rate(...)} nor {@code cron(...)}. */
    public Optional<ScheduleExpression> parsed() {
        return ScheduleExpression.parse(expression().text());
    }

    /** Whether each run takes only what is new since the last one. */
    public boolean isIncremental() {
        return pullMode().isPresent() && pullMode().get().text().equals("Incremental");
    }

    /** The {@code dataPullMode}. */
    public Optional<Node> pullMode() {
        return node.member("dataPullMode");
    }

    /** The {@code scheduleStartTime}. */
    public Optional<Node> start() {
        return node.member("scheduleStartTime");
    }

    /** The {@code scheduleEndTime}. */
    public Optional<Node> end() {
        return node.member("scheduleEndTime");
    }

    /** The {@code firstExecutionFrom}. */
    public Optional<Node> firstExecutionFrom() {
        return node.member("firstExecutionFrom");
    }

    /** The {@code timezone}. */
    public Optional<Node> timezone() {
        return node.member("timezone");
    }
}
