package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class AppflowSoftAssertionsTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowSoftAssertions softly = new AppflowSoftAssertions();

    @BeforeEach
    void flow() {
        fake.connectorProfile("sf-prod", ConnectorType.SALESFORCE);
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
                        "Expected flow \"nightly\" to have the tag \"team\"",
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
        softly.assertThat(fake.flows().get(0)).isSuspended();
        softly.assertThat("plain").isEqualTo("other");
        assertThat(firstLines())
                .hasSize(5)
                .startsWith(
                        "Expected no errors in flow \"no spaces\"",
                        "Expected a finding of AF9999 in flow \"no spaces\"");
    }

    @Test
    void says_nothing_when_all_is_well() {
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

    /** No lambda: how a compiler numbers them would be part of the message. */
    private void two_failures(AppflowSoftAssertions all) {
        all.assertThat(fake).receivedNothing();
        all.assertThat(fake).hasFlow("orders").isActive();
    }
}
