package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/**
 * A flow on the page.
 *
 * @param key what tells it from all other flows
 * @param name its name as the page shows it, which is as it is unless it is secret or has invisible characters
 * @param way from where to where it transfers
 * @param next when it runs next, in words
 * @param nextRun when its schedule starts the next run
 * @param last how its last run went, in words
 * @param start how a reader can make it run or activate it; empty if neither is possible
 * @param definition its definition; empty if it is loaded when a reader wants it
 */
record FlowRow(
        String key,
        PageAccount account,
        String name,
        String status,
        Optional<String> statusMessage,
        String trigger,
        String way,
        String next,
        Optional<Instant> nextRun,
        String last,
        Optional<Start> start,
        Optional<String> definition) {

    /**
     * A button that starts a flow.
     *
     * @param label its label
     * @param route the path of the admin route
     * @param done what it says when that is done
     */
    record Start(String label, String route, String done) {}

    static FlowRow of(PageView.Located located, boolean isFile) {
        FlowView flow = located.flow();
        PageAccount account = located.account();
        CreateFlowRequest definition = flow.definition();
        String name = PageText.of(flow.name());
        // a name that must not be shown must not be in links and forms either
        boolean isNamed = name.equals(flow.name());
        Optional<Instant> next = account.controls().nextRun(flow.name());
        return new FlowRow(
                "flow-" + account.id() + "-" + name,
                account,
                name,
                String.valueOf(flow.status()),
                flow.statusMessage().map(PageText::of),
                PageText.of(trigger(definition)),
                PageText.of(way(definition)),
                next(flow, next),
                next,
                account.controls().newestRuns(flow.name(), 1).stream()
                        .map(FlowRow::words)
                        .findFirst()
                        .orElse("never"),
                isNamed ? start(flow) : Optional.empty(),
                isFile || !isNamed
                        ? Optional.of(DetailView.of(flow).parts().get(0).text())
                        : Optional.empty());
    }

    private static TriggerType type(FlowView flow) {
        return flow.definition().triggerConfig().triggerType();
    }

    private static String trigger(CreateFlowRequest definition) {
        String type = definition.triggerConfig().triggerTypeAsString();
        TriggerProperties properties = definition.triggerConfig().triggerProperties();
        ScheduledTriggerProperties scheduled = properties == null ? null : properties.scheduled();
        return scheduled == null ? type : type + ", " + scheduled.scheduleExpression();
    }

    private static String way(CreateFlowRequest definition) {
        return side(
                        definition.sourceFlowConfig().connectorTypeAsString(),
                        definition.sourceFlowConfig().connectorProfileName())
                + " → "
                + definition.destinationFlowConfigList().stream()
                        .map(each -> side(each.connectorTypeAsString(), each.connectorProfileName()))
                        .collect(Collectors.joining(", "));
    }

    private static String side(String type, @Nullable String profile) {
        return profile == null ? type : type + " (" + profile + ")";
    }

    private static String next(FlowView flow, Optional<Instant> next) {
        if (next.isPresent()) {
            return next.get().toString();
        }
        if (flow.status() != FlowStatus.ACTIVE) {
            return "not while it is " + flow.status();
        }
        return type(flow) == TriggerType.SCHEDULED
                ? "never again"
                : type(flow) == TriggerType.EVENT ? "at the next change event" : "when it is started";
    }

    private static String words(RunView run) {
        return run.status() + " at " + run.startedAt();
    }

    private static Optional<Start> start(FlowView flow) {
        boolean isActive = flow.status() == FlowStatus.ACTIVE;
        if (type(flow) == TriggerType.ON_DEMAND) {
            return Optional.of(
                    new Start("Start", "/_testkit/start-flow", "Flow \"{flowName}\" has started run {executionId}."));
        }
        if (flow.status() == FlowStatus.DRAFT || flow.status() == FlowStatus.SUSPENDED) {
            return Optional.of(
                    new Start("Activate", "/_testkit/start-flow", "Flow \"{flowName}\" is {flowStatus} now."));
        }
        return isActive && type(flow) == TriggerType.EVENT
                ? Optional.of(new Start(
                        "Send a change event", "/_testkit/event", "The change event has started run {executionId}."))
                : Optional.empty();
    }

    /** Where the request is that would create it. */
    String exportHref() {
        return "/_testkit/flows/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?" + account.query();
    }

    /** Where its definition is. */
    String href() {
        return FakePage.FOLDER + "flow?" + account.query() + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Whether a run could follow soon, which the page shows at a glance. */
    boolean isActive() {
        return status.equals("Active");
    }
}
