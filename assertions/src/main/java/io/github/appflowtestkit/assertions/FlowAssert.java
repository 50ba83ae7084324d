package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Assertions over a flow as it stands in a fake; from {@link FakeAppflowAssert#hasFlow}. */
public class FlowAssert extends AbstractAssert<FlowAssert, FlowView> {

    private static final int MOST_ENTRIES = 12;

    private FailureHandler outlet = FailureHandler.hard();

    /** Assertions over a flow; {@link AppflowAssertions#assertThat(FlowView)} is shorter. */
    public FlowAssert(@Nullable FlowView actual) {
        super(actual, FlowAssert.class);
    }

    FlowAssert through(FailureHandler other) {
        this.outlet = other;
        return this;
    }

    /** Verifies that the flow's status is Active. */
    public FlowAssert isActive() {
        return hasStatus(FlowStatus.ACTIVE);
    }

    /** Verifies that the flow's status is Draft: created with a schedule or for events, and not started yet. */
    public FlowAssert isDraft() {
        return hasStatus(FlowStatus.DRAFT);
    }

    /** Verifies that the flow's status is Suspended: it was stopped. */
    public FlowAssert isSuspended() {
        return hasStatus(FlowStatus.SUSPENDED);
    }

    /** Verifies the flow's status. */
    public FlowAssert hasStatus(FlowStatus status) {
        isNotNull();
        if (actual.status() != status) {
            String hint = actual.status() == FlowStatus.DRAFT && status == FlowStatus.ACTIVE
                    ? "\nhint: Scheduled and Event flows are born Draft; startFlow activates them"
                    : "";
            throw differs(
                    "status",
                    status.toString(),
                    actual.status()
                            + actual.statusMessage()
                                    .map(message -> " (" + Shown.text(message) + ")")
                                    .orElse(""),
                    hint);
        }
        return this;
    }

    /** Verifies that the flow runs on a schedule. */
    public FlowAssert isScheduled() {
        return hasTrigger(TriggerType.SCHEDULED);
    }

    /** Verifies that the flow runs when it is told to. */
    public FlowAssert isOnDemand() {
        return hasTrigger(TriggerType.ON_DEMAND);
    }

    /** Verifies that the flow runs when its source reports an event. */
    public FlowAssert isTriggeredByEvents() {
        return hasTrigger(TriggerType.EVENT);
    }

    private FlowAssert hasTrigger(TriggerType type) {
        isNotNull();
        String found = Optional.ofNullable(actual.definition().triggerConfig())
                .map(TriggerConfig::triggerTypeAsString)
                .orElse("absent");
        if (!found.equals(type.toString())) {
            throw differs("trigger type", type.toString(), found, "");
        }
        return this;
    }

    /** Verifies the expression of the flow's schedule, such as {@code rate(1hours)}. */
    public FlowAssert hasSchedule(String expression) {
        isNotNull();
        Optional<String> found = Optional.ofNullable(actual.definition().triggerConfig())
                .flatMap(trigger -> Optional.ofNullable(trigger.triggerProperties()))
                .flatMap(properties -> Optional.ofNullable(properties.scheduled()))
                .map(ScheduledTriggerProperties::scheduleExpression);
        if (!found.equals(Optional.of(expression))) {
            throw differs("schedule", expression, found);
        }
        return this;
    }

    /** Verifies that the flow has a tag of that key, whatever its value. */
    public FlowAssert hasTag(String key) {
        isNotNull();
        if (!actual.tags().containsKey(key)) {
            throw error("to have the tag " + Shown.text(key), tags());
        }
        return this;
    }

    /** Verifies that the flow has that tag. */
    public FlowAssert hasTag(String key, String value) {
        hasTag(key);
        Optional<String> found = Optional.ofNullable(actual.tags().get(key));
        if (!found.equals(Optional.of(value))) {
            throw differs("tag " + Shown.text(key), value, found);
        }
        return this;
    }

    /** Verifies that the flow has no tag of that key. */
    public FlowAssert hasNoTag(String key) {
        isNotNull();
        if (actual.tags().containsKey(key)) {
            throw error("not to have the tag " + Shown.text(key), tags());
        }
        return this;
    }

    /** Verifies which connector the flow reads from. */
    public FlowAssert readsFrom(ConnectorType type) {
        isNotNull();
        String found = actual.definition().sourceFlowConfig().connectorTypeAsString();
        if (!type.toString().equals(found)) {
            throw differs("source", type.toString(), found, "");
        }
        return this;
    }

    /** Verifies that the flow writes to a connector, beside others if it has several destinations. */
    public FlowAssert writesTo(ConnectorType type) {
        isNotNull();
        List<String> found = actual.definition().destinationFlowConfigList().stream()
                .map(DestinationFlowConfig::connectorTypeAsString)
                .toList();
        if (!found.contains(type.toString())) {
            throw differs("destination", type.toString(), String.join(", ", found), "");
        }
        return this;
    }

    /** Verifies that the request that would create the flow has all the members that the given one has. */
    public FlowAssert matches(CreateFlowRequest partial) {
        isNotNull();
        Comparison comparison = Comparison.of(partial, actual.definition());
        if (!comparison.matches()) {
            throw failureWithActualExpected(
                    comparison.actual(),
                    comparison.expected(),
                    "%s",
                    "Expected the definition of flow " + name() + " to match\nbut it did not:" + comparison.table());
        }
        return this;
    }

    /** Verifies how often the flow has run, whatever came of the runs. */
    public FlowAssert hasRun(int times) {
        isNotNull();
        List<RunView> runs = actual.runs();
        if (runs.size() != times) {
            throw error(
                    times == 0 ? "never to have run" : "to have run " + times(times),
                    runs.isEmpty() ? "it has not run" : "it has run " + times(runs.size()) + runs(runs));
        }
        return this;
    }

    /** Verifies that the flow has not run. */
    public FlowAssert hasNeverRun() {
        return hasRun(0);
    }

    /** Verifies that the flow has run, and continues with the newest run. */
    public RunAssert lastRun() {
        List<RunView> runs = outlet.given(this) ? actual.runs() : List.of();
        if (actual != null && runs.isEmpty()) {
            outlet.failed(error("to have run", "it has not run"));
        }
        RunAssert run = runs.isEmpty() ? outlet.afterFailure().run(null) : outlet.run(runs.get(0));
        return descriptionText().isEmpty() ? run : run.as("%s", descriptionText());
    }

    /** Texts of the user's own, which may look alike where they are cut. */
    private AssertionError differs(String what, String expected, Optional<String> found) {
        String difference = found.flatMap(text -> Shown.difference(expected, text))
                .map(words -> "\n  " + words)
                .orElse("");
        return differs(what, Shown.text(expected), found.map(Shown::text).orElse("absent"), difference);
    }

    private AssertionError differs(String what, String expected, String found, String hint) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                "Expected the " + what + " of flow " + name() + " to be " + expected + "\nbut was " + found + hint);
    }

    private AssertionError error(String expected, String found) {
        return failure("%s", "Expected flow " + name() + " " + expected + "\nbut " + found);
    }

    private String name() {
        return Shown.text(actual.name());
    }

    private String tags() {
        Map<String, String> tags = actual.tags();
        if (tags.isEmpty()) {
            return "it has no tags";
        }
        return "its tags are "
                + tags.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST_ENTRIES)
                        .map(tag -> tag.getKey() + "=" + Shown.text(tag.getValue()))
                        .collect(Collectors.joining(", "))
                + (tags.size() > MOST_ENTRIES ? " ... (+" + (tags.size() - MOST_ENTRIES) + ")" : "");
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }

    private static String runs(List<RunView> runs) {
        return ", newest first"
                + runs.stream()
                        .limit(MOST_ENTRIES)
                        .map(run -> "\n    " + RunAssert.line(run))
                        .collect(Collectors.joining())
                + (runs.size() > MOST_ENTRIES ? "\n    ... (+" + (runs.size() - MOST_ENTRIES) + ")" : "");
    }
}
