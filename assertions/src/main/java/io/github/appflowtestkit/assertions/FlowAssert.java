package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.journal.Comparison;
import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.fake.internal.journal.RunForecast;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/**
 * Assertions over a flow in a fake.
 *
 * <pre>{@code
 * assertThat(fake)
 *         .hasFlow("orders")
 *         .isActive()
 *         .hasSchedule("rate(1hours)")
 *         .readsFrom(ConnectorType.SALESFORCE)
 *         .writesTo(ConnectorType.S3)
 *         .hasRun(3);
 * }</pre>
 *
 * <p>The flow is as it was when {@link FakeAppflowAssert#hasFlow} looked it up. Not thread-safe.
 */
public class FlowAssert extends AbstractFlowDefinitionAssert<FlowAssert, FlowView> {

    private static final int MOST_ENTRIES = 12;

    private FailureHandler failures = FailureHandler.hard();

    /**
     * Creates assertions over a flow; use {@link AppflowAssertions#assertThat(FlowView)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public FlowAssert(@Nullable FlowView actual) {
        super(actual, FlowAssert.class);
    }

    FlowAssert withFailureHandler(FailureHandler handler) {
        this.failures = handler;
        return this;
    }

    /**
     * Verifies that the status is Active.
     *
     * @return these assertions
     */
    public FlowAssert isActive() {
        return hasStatus(FlowStatus.ACTIVE);
    }

    /**
     * Verifies that the status is Draft: a Scheduled or Event flow that has not been started.
     *
     * @return these assertions
     */
    public FlowAssert isDraft() {
        return hasStatus(FlowStatus.DRAFT);
    }

    /**
     * Verifies that the status is Suspended: the flow was stopped, or deactivated after failed runs.
     *
     * @return these assertions
     */
    public FlowAssert isSuspended() {
        return hasStatus(FlowStatus.SUSPENDED);
    }

    /**
     * Verifies the status.
     *
     * @param status the expected status
     * @return these assertions
     */
    public FlowAssert hasStatus(FlowStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        isNotNull();
        if (actual.status() != status) {
            String hint = actual.status() == FlowStatus.DRAFT && status == FlowStatus.ACTIVE
                    ? "\nhint: Scheduled and Event flows are created as Draft; startFlow activates them"
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

    /**
     * Verifies that the trigger type is Scheduled.
     *
     * @return these assertions
     */
    public FlowAssert isScheduled() {
        return hasTrigger(TriggerType.SCHEDULED);
    }

    /**
     * Verifies that the trigger type is OnDemand.
     *
     * @return these assertions
     */
    public FlowAssert isOnDemand() {
        return hasTrigger(TriggerType.ON_DEMAND);
    }

    /**
     * Verifies that the trigger type is Event.
     *
     * @return these assertions
     */
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

    /**
     * Verifies the schedule expression, such as {@code rate(1hours)}.
     *
     * @param expression the expected schedule expression
     * @return these assertions
     */
    public FlowAssert hasSchedule(String expression) {
        Objects.requireNonNull(expression, "expression must not be null");
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

    /**
     * Verifies that the flow has a tag with any value.
     *
     * @param key the key of the tag
     * @return these assertions
     */
    public FlowAssert hasTag(String key) {
        Objects.requireNonNull(key, "key must not be null");
        isNotNull();
        if (!actual.tags().containsKey(key)) {
            throw error("to have tag " + Shown.text(key), tags());
        }
        return this;
    }

    /**
     * Verifies that the flow has a tag with a value.
     *
     * @param key the key of the tag
     * @param value the expected value
     * @return these assertions
     */
    public FlowAssert hasTag(String key, String value) {
        Objects.requireNonNull(value, "value must not be null");
        hasTag(key);
        Optional<String> found = Optional.ofNullable(actual.tags().get(key));
        if (!found.equals(Optional.of(value))) {
            throw differs("tag " + Shown.text(key), value, found);
        }
        return this;
    }

    /**
     * Verifies that the flow does not have a tag.
     *
     * @param key the key of the tag
     * @return these assertions
     */
    public FlowAssert hasNoTag(String key) {
        Objects.requireNonNull(key, "key must not be null");
        isNotNull();
        if (actual.tags().containsKey(key)) {
            throw error("not to have tag " + Shown.text(key), tags());
        }
        return this;
    }

    /**
     * Verifies the connector of the source.
     *
     * @param type the type of the connector
     * @return these assertions
     */
    public FlowAssert readsFrom(ConnectorType type) {
        Objects.requireNonNull(type, "type must not be null");
        isNotNull();
        String found = actual.definition().sourceFlowConfig().connectorTypeAsString();
        if (!type.toString().equals(found)) {
            throw differs("source", type.toString(), found, "");
        }
        return this;
    }

    /**
     * Verifies that one of the destinations has this connector.
     *
     * @param type the type of the connector
     * @return these assertions
     */
    public FlowAssert writesTo(ConnectorType type) {
        Objects.requireNonNull(type, "type must not be null");
        isNotNull();
        List<String> found = actual.definition().destinationFlowConfigList().stream()
                .map(DestinationFlowConfig::connectorTypeAsString)
                .toList();
        if (!found.contains(type.toString())) {
            throw differs("destination", type.toString(), String.join(", ", found), "");
        }
        return this;
    }

    /**
     * Verifies that the definition of the flow has all members of a request, with equal values.
     *
     * <p>Only members that the request sets are compared, by the rule of {@link ReceivedCallsAssert#with}: maps are subsets,
     * lists are equal. The tags are those of the flow as it is now; a client token belongs to a call and is not compared.
     *
     * @param partial the expected members
     * @return these assertions
     */
    public FlowAssert matches(CreateFlowRequest partial) {
        Objects.requireNonNull(partial, "partial must not be null");
        isNotNull();
        Comparison comparison = Comparison.of(
                partial.toBuilder().clientToken(null).build(),
                actual.definition().toBuilder().tags(actual.tags()).build());
        if (!comparison.matches()) {
            throw failureWithActualExpected(
                    comparison.actual(),
                    comparison.expected(),
                    "%s",
                    "Expected the definition of flow " + name() + " to match\nbut it did not:" + comparison.table());
        }
        return this;
    }

    @Override
    FlowDefinition definition() {
        return FlowDefinition.of(actual);
    }

    /**
     * Verifies the number of runs, with any status.
     *
     * @param times the expected number of runs
     * @return these assertions
     */
    public FlowAssert hasRun(int times) {
        isNotNull();
        List<RunView> runs = actual.runs();
        if (runs.size() != times) {
            throw error(
                    times == 0 ? "never to have run" : "to have run " + times(times),
                    (runs.isEmpty() ? "it has not run" : "it has run " + times(runs.size()) + runs(runs))
                            + (runs.size() < times ? forecast() : ""));
        }
        return this;
    }

    /**
     * Verifies that the flow has not run.
     *
     * @return these assertions
     */
    public FlowAssert hasNeverRun() {
        return hasRun(0);
    }

    /**
     * Verifies that the flow has run, and continues with its newest run.
     *
     * @return assertions over the run
     */
    public RunAssert lastRun() {
        List<RunView> runs = failures.checkNotNull(this) ? actual.runs() : List.of();
        if (actual != null && runs.isEmpty()) {
            failures.handle(error("to have run", "it has not run" + forecast()));
        }
        RunAssert run = runs.isEmpty() ? failures.afterFailure().run(null) : failures.run(runs.get(0));
        return descriptionText().isEmpty() ? run : run.as("%s", descriptionText());
    }

    /**
     * Verifies that the flow has run so often, and continues with one of its runs.
     *
     * @param number the number of the run, from 1 for the first
     * @return assertions over the run
     * @throws IllegalArgumentException if the number is less than 1
     */
    public RunAssert run(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be 1 or more, but is " + number);
        }
        List<RunView> runs = failures.checkNotNull(this) ? actual.runs() : List.of();
        boolean exists = number <= runs.size();
        if (actual != null && !exists) {
            failures.handle(error(
                    "to have a run number " + number,
                    runs.isEmpty() ? "it has not run" : "it has run " + times(runs.size()) + runs(runs)));
        }
        RunAssert run = exists
                ? failures.run(runs.get(runs.size() - number))
                : failures.afterFailure().run(null);
        return descriptionText().isEmpty() ? run : run.as("%s", descriptionText());
    }

    /** For free texts: shortened ones can look equal, so that the message shows the first difference. */
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
                        .map(tag -> Members.path("", tag.getKey()) + "=" + Members.shown(tag.getKey(), tag.getValue()))
                        .collect(Collectors.joining(", "))
                + (tags.size() > MOST_ENTRIES ? " ... (+" + (tags.size() - MOST_ENTRIES) + ")" : "");
    }

    /** When the flow runs next, or why not, as of now and not as of when it was looked up. */
    private String forecast() {
        return actual instanceof RunForecast flow ? "\nhint: " + flow.forecast() : "";
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
