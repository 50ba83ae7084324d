package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class AppflowSoftAssertionsTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowSoftAssertions softly = new AppflowSoftAssertions();

    @BeforeEach
    void flow() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
        fake.client().createFlow(OrderSync.scheduled("nightly"));
    }

    private Stream<String> firstLines() {
        return softly.assertionErrorsCollected().stream()
                .map(error -> Objects.requireNonNull(error.getMessage())
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void reports_every_failure_of_a_chain() {
        softly.assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .times(2)
                .receivedNothing()
                .hasNoFlow("nightly")
                .hasFlow("nightly")
                .isActive()
                .hasTag("team")
                .isOnDemand();
        assertThat(firstLines())
                .containsExactly(
                        "Expected exactly 2 CreateFlow calls",
                        "Expected no calls",
                        "Expected no flow named \"nightly\"",
                        "Expected the status of flow \"nightly\" to be Active",
                        "Expected flow \"nightly\" to have tag \"team\"",
                        "Expected the trigger type of flow \"nightly\" to be OnDemand");
    }

    @Test
    void reports_a_failed_navigation_once_and_skips_what_follows() {
        softly.assertThat(fake)
                .hasFlow("orders")
                .isActive()
                .hasTag("team")
                .lastRun()
                .isSuccessful();
        softly.assertThat(fake).hasFlow("nightly").lastRun().isSuccessful().hasMoved(3);
        softly.assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .with(CreateFlowRequest.builder().flowName("orders").build())
                .once();
        assertThat(firstLines())
                .containsExactly(
                        "Expected a flow named \"orders\"",
                        "Expected flow \"nightly\" to have run",
                        "Expected a CreateFlow call matching");
    }

    @Test
    void covers_requests_reports_flows_and_errors() {
        softly.assertThat(OrderSync.flow("no spaces"))
                .isValid()
                .hasFinding("AF9999")
                .report()
                .hasNoFindingsAbove(Severity.NOTE);
        softly.assertThat(FlowValidator.create().validate("orders.json", "{}"))
                .isValid()
                .hasFinding("AF9999");
        softly.assertThat(fake.flows().get(0)).isSuspended();
        softly.assertThat("plain").isEqualTo("other");
        softly.assertThatRefused(() -> fake.client().deleteFlow(flow -> flow.flowName("orders")))
                .hasStatus(400)
                .hasCode("ConflictException")
                .hasRule("AF1002");
        assertThat(firstLines())
                .containsExactly(
                        "Expected no errors in flow \"no spaces\"",
                        "Expected a finding of AF9999 in flow \"no spaces\"",
                        "Expected no findings above note in flow \"no spaces\"",
                        "Expected no errors in orders.json",
                        "Expected a finding of AF9999 in orders.json",
                        "Expected the status of flow \"nightly\" to be Suspended",
                        "",
                        "Expected an AppFlow exception with status 400",
                        "Expected an AppFlow exception with error code \"ConflictException\"",
                        "Expected ResourceNotFoundException because of rule AF1002");
    }

    @Test
    void covers_runs() {
        fake.runs("nightly").next(RunResult.failed("no luck"));
        fake.client().startFlow(start -> start.flowName("nightly"));
        fake.clock().advance(Duration.ofHours(1));
        softly.assertThat(fake).hasFlow("nightly").lastRun().isSuccessful().hasMoved(3);
        softly.assertThat(fake.flows().get(0).runs().get(0)).hasFailedWith("bad luck");
        assertThat(firstLines().map(line -> line.replaceAll("run \\S+ to", "run to")))
                .containsExactly(
                        "Expected the status of run to be Successful",
                        "Expected the number of records of run to be 3",
                        "Expected the error message of run to be \"bad luck\"");
    }

    @Test
    void collects_that_nothing_was_refused() {
        softly.assertThatRefused(() -> {}).hasStatus(400).hasRule("AF1002");
        softly.assertThatRefused(() -> {
                    throw new IllegalStateException("not started");
                })
                .hasCode("ConflictException");
        assertThat(firstLines())
                .containsExactly(
                        "Expected AppFlow to refuse the call with an AppflowException",
                        "Expected AppFlow to refuse the call with an AppflowException");
    }

    @Test
    void a_value_that_is_null_fails_and_throws_nothing() {
        softly.assertThat((FakeAppflow) null)
                .received(Operation.CREATE_FLOW)
                .with(CreateFlowRequest.builder().build())
                .once();
        softly.assertThat((FakeAppflow) null)
                .hasFlow("orders")
                .isActive()
                .lastRun()
                .hasMoved(1);
        softly.assertThat((FlowView) null).lastRun().isSuccessful();
        softly.assertThat((CreateFlowRequest) null).report().isValid();
        softly.assertThat((CreateFlowRequest) null).isValid();
        softly.assertThat((AppflowException) null).hasStatus(400);
        assertThat(softly.assertionErrorsCollected()).hasSize(6);
    }

    @Test
    void passes_if_nothing_fails() {
        AppflowSoftAssertions.assertSoftly(all -> {
            all.assertThat(fake)
                    .received(Operation.CREATE_FLOW)
                    .once()
                    .hasFlow("nightly")
                    .isDraft();
            all.assertThat(List.of(1)).hasSize(1);
        });
    }

    @Test
    void ends_with_all_messages() throws IOException {
        Golden.failure("soft", () -> AppflowSoftAssertions.assertSoftly(this::two_failures));
    }

    /** Not a lambda, because the compiler's name for it would be part of the message. */
    private void two_failures(AppflowSoftAssertions all) {
        all.assertThat(fake).receivedNothing();
        all.assertThat(fake).hasFlow("orders").isActive();
    }
}
