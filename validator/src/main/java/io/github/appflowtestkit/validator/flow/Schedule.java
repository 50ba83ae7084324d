package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** The schedule of a flow: {@code triggerConfig.triggerProperties.Scheduled}. */
public record Schedule(Node node) {

    /** {@return the {@code scheduleExpression}} */
    public Node expression() {
        return node.required("scheduleExpression");
    }

    /** {@return the expression; empty if it can never fire, see {@link ScheduleExpression#of}} */
    public Optional<ScheduleExpression> parsed() {
        return ScheduleExpression.parse(expression().text());
    }

    /** {@return whether each run transfers only what is new since the previous one} */
    public boolean isIncremental() {
        return pullMode().isPresent() && pullMode().get().text().equals("Incremental");
    }

    /** {@return the {@code dataPullMode}} */
    public Optional<Node> pullMode() {
        return node.member("dataPullMode");
    }

    /** {@return the {@code scheduleStartTime}} */
    public Optional<Node> start() {
        return node.member("scheduleStartTime");
    }

    /** {@return the {@code scheduleEndTime}} */
    public Optional<Node> end() {
        return node.member("scheduleEndTime");
    }

    /** {@return the {@code firstExecutionFrom}} */
    public Optional<Node> firstExecutionFrom() {
        return node.member("firstExecutionFrom");
    }

    /** {@return the {@code timezone}} */
    public Optional<Node> timezone() {
        return node.member("timezone");
    }
}
